package nrw.bildungspartner.search;

import nrw.bildungspartner.shell.Listing;

/**
 * The answer to a search.
 *
 * @param forgiving whether nothing fits as it was typed, and this is what comes close
 * @param complete whether everything could be searched; while the index is built anew, not yet
 */
public record Hits(Listing<Hit> listing, boolean forgiving, boolean complete) {}
