package nrw.bildungspartner.directory;

import java.util.Map;
import java.util.Set;
import nrw.bildungspartner.shell.Listing;

/**
 * One page of what was found, and what a map shows of all pages.
 *
 * @param schools the numbers of the schools
 * @param districts how many partnerships there are by the key of the district
 */
public record DirectoryHits(Listing<DirectoryEntry> page, Set<String> schools, Map<String, Integer> districts) {

    public DirectoryHits {
        schools = Set.copyOf(schools);
        districts = Map.copyOf(districts);
    }
}
