package nrw.bildungspartner.directory;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nrw.bildungspartner.registration.Partnership;
import nrw.bildungspartner.registration.PartnershipCounts;
import nrw.bildungspartner.registration.Partnerships;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import org.springframework.stereotype.Service;

/** "Wir sind dabei": the public list of partnerships. It shows only what both partners agreed to show. */
@Service
public class PartnershipDirectory implements HomeFigures {

    private static final int AT_ONCE = 500;

    private final Partnerships partnerships;
    private final DirectoryEntries entries;
    private final DirectoryIndex index;
    private final Clock clock;
    private volatile Counted counted = new Counted(-1, new PartnershipCounts(0, 0, 0));

    PartnershipDirectory(Partnerships partnerships, DirectoryEntries entries, DirectoryIndex index, Clock clock) {
        this.partnerships = partnerships;
        this.entries = entries;
        this.index = index;
        this.clock = clock;
    }

    public Listing<DirectoryEntry> search(DirectoryQuery query, Paging paging) {
        return hits(query, paging, false).page();
    }

    /** The same, with the schools of all partnerships found, for the map. */
    public DirectoryHits searchForMap(DirectoryQuery query, Paging paging) {
        return hits(query, paging, true);
    }

    @Override
    public Set<String> schoolsTakingPart() {
        return index.search(DirectoryQuery.everything(), Standing.LISTED, 0, 0, true)
                .schools();
    }

    /** @throws NotFound if it does not exist or is not public */
    public DirectoryEntry entry(String registrationNumber) {
        return partnerships
                .byNumber(registrationNumber)
                .filter(Partnership::isListed)
                .map(partnership -> entries.of(List.of(partnership)).get(0))
                .orElseThrow(() -> new NotFound("directory.not-found"));
    }

    /** All that is public, oldest change first, one after the other: the whole never stands in memory. */
    public void forEach(Consumer<DirectoryEntry> reader) {
        long revision = 0;
        List<Partnership> some;
        do {
            some = partnerships.changedAfter(revision, AT_ONCE);
            entries.of(some.stream().filter(Partnership::isListed).toList()).forEach(reader);
            revision = some.isEmpty() ? revision : some.get(some.size() - 1).revision();
        } while (some.size() == AT_ONCE);
    }

    public DirectorySummary summary() {
        long revision = partnerships.lastRevision();
        Counted current = counted;
        if (current.revision != revision) {
            current = new Counted(revision, partnerships.counts());
            counted = current;
        }
        PartnershipCounts counts = current.counts;
        return new DirectorySummary(counts.schools(), counts.institutions(), counts.partnerships(), clock.instant());
    }

    @Override
    public Figures figures() {
        DirectorySummary summary = summary();
        return new Figures(summary.schools(), summary.institutions(), summary.partnerships());
    }

    private DirectoryHits hits(DirectoryQuery query, Paging paging, boolean withSchools) {
        DirectoryIndex.Found found = index.search(query, Standing.LISTED, paging.offset(), paging.size(), withSchools);
        List<Partnership> inOrder = partnerships.inOrderOf(found.numbers()).stream()
                .filter(Partnership::isListed)
                .toList();
        return new DirectoryHits(
                Listing.of(entries.of(inOrder), paging, found.total()), found.schools(), found.districts());
    }

    private record Counted(long revision, PartnershipCounts counts) {}
}
