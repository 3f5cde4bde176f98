package nrw.bildungspartner.directory;

/**
 * A partnership as the office sees it.
 *
 * @param reference the agreement it rests on
 */
public record RegisterEntry(DirectoryEntry entry, String reference, Standing standing) {}
