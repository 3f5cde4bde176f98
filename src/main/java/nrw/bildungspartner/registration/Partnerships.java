package nrw.bildungspartner.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds registered partnerships. */
@Service
@Transactional(readOnly = true)
public class Partnerships {

    private final PartnershipRepository repository;

    Partnerships(PartnershipRepository repository) {
        this.repository = repository;
    }

    public Optional<Partnership> byNumber(String registrationNumber) {
        return repository.findByRegistrationNumber(registrationNumber).map(Partnerships::whole);
    }

    public Optional<Partnership> byReference(String reference) {
        return repository.findByReference(reference).map(Partnerships::whole);
    }

    /** Those of these numbers that exist, in the order of the numbers. */
    public List<Partnership> inOrderOf(List<String> registrationNumbers) {
        return registrationNumbers.isEmpty()
                ? List.of()
                : repository.findByRegistrationNumberIn(registrationNumbers).stream()
                        .map(Partnerships::whole)
                        .sorted(Comparator.comparingInt(
                                partnership -> registrationNumbers.indexOf(partnership.registrationNumber())))
                        .toList();
    }

    /**
     * What changed after a revision, oldest change first: ask again with the last one's revision until nothing comes.
     * Changes are committed in the order of their revisions, so nothing is missed.
     */
    public List<Partnership> changedAfter(long revision, int atMost) {
        return repository.findByRevisionGreaterThanOrderByRevision(revision, Limit.of(atMost)).stream()
                .map(Partnerships::whole)
                .toList();
    }

    /** The revision of the latest change, 0 while there is none. */
    public long lastRevision() {
        return repository.lastRevision();
    }

    /** Of all active partnerships, listed in public or not. */
    public PartnershipCounts counts() {
        return repository.counts();
    }

    /** The schools are read while the transaction is open. */
    private static Partnership whole(Partnership partnership) {
        partnership.schools();
        return partnership;
    }
}
