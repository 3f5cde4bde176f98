package nrw.bildungspartner.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.partner.search.SchoolIndex;
import nrw.bildungspartner.partner.search.SearchedSchool;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds schools in the official register. The search runs on an index in memory, built from the database; another node's
 * import shows here after a few seconds.
 */
@Service
public class SchoolRegister {

    private static final Duration CURRENT_FOR = Duration.ofSeconds(5);

    private final Schools schools;
    private final Clock clock;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile Instant lookAgainAt = Instant.MIN;

    SchoolRegister(Schools schools, Clock clock) {
        this.schools = schools;
        this.clock = clock;
    }

    /** The school of this number, closed ones and offices included; see {@link School#isChoosable()}. */
    @Transactional(readOnly = true)
    public Optional<School> byNumber(String number) {
        return schools.findById(number.strip());
    }

    /** Those of these numbers that the register knows, closed ones and offices included. */
    @Transactional(readOnly = true)
    public List<School> byNumbers(Collection<String> numbers) {
        return schools.findAllById(numbers);
    }

    /**
     * The schools a user may choose, by number, name, town or postal code, the best first. Typing errors, missing hyphens
     * and every spelling of umlauts are forgiven. An empty question lists all.
     */
    @Transactional(readOnly = true)
    public Listing<School> search(String typed, Paging paging) {
        Listing<String> numbers = current().index().search(typed, paging);
        Map<String, School> found = schools.findAllById(numbers.items()).stream()
                .collect(Collectors.toMap(School::number, Function.identity()));
        List<School> inOrder = numbers.items().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        return Listing.of(inOrder, paging, numbers.total());
    }

    /** A dot for every school that a user may choose, for the map. */
    @Transactional(readOnly = true)
    public List<SchoolDot> dots() {
        return current().dots();
    }

    @TransactionalEventListener
    void refresh(SchoolRegisterChanged change) {
        lookAgainAt = Instant.MIN;
    }

    private Snapshot current() {
        Snapshot current = snapshot;
        if (current != null && (clock.instant().isBefore(lookAgainAt) || rebuilding.isLocked())) {
            return current;
        }
        rebuilding.lock();
        try {
            lookAgainAt = clock.instant().plus(CURRENT_FOR);
            long version = schools.registerVersion();
            current = snapshot;
            if (current == null || current.version() != version) {
                current = Snapshot.of(version, schools.operating());
                snapshot = current;
            }
            return current;
        } finally {
            rebuilding.unlock();
        }
    }

    /** The schools a user may choose, as the register stood at one version. */
    private record Snapshot(long version, SchoolIndex index, List<SchoolDot> dots) {

        static Snapshot of(long version, List<School> operating) {
            List<School> choosable =
                    operating.stream().filter(School::isChoosable).toList();
            return new Snapshot(
                    version,
                    SchoolIndex.of(choosable.stream().map(Snapshot::searched).toList()),
                    choosable.stream().flatMap(school -> school.dot().stream()).toList());
        }

        private static SearchedSchool searched(School school) {
            return new SearchedSchool(
                    school.number(),
                    school.name(),
                    school.shortName(),
                    school.town(),
                    school.postalCode(),
                    school.form().name().de(),
                    Spelling.fold(school.town() + " " + school.name()) + " " + school.number());
        }
    }
}
