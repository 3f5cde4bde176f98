package nrw.bildungspartner.directory;

import java.util.Set;
import nrw.bildungspartner.shell.Listing;

/** One page of what was found, and the numbers of the schools on all pages. */
public record DirectoryHits(Listing<DirectoryEntry> page, Set<String> schools) {

    public DirectoryHits {
        schools = Set.copyOf(schools);
    }
}
