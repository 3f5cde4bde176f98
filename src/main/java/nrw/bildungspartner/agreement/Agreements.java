package nrw.bildungspartner.agreement;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.Words;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds agreements. */
@Service
@Transactional(readOnly = true)
public class Agreements {

    private final AgreementRepository repository;

    Agreements(AgreementRepository repository) {
        this.repository = repository;
    }

    public Optional<Agreement> find(String reference) {
        return repository.findById(reference);
    }

    /** @throws NotFound if there is none */
    public Agreement get(String reference) {
        return find(reference).orElseThrow(() -> new NotFound("agreement.not-found"));
    }

    /** Those of these references that exist, in no particular order. */
    public List<Agreement> all(List<String> references) {
        return repository.findAllById(references);
    }

    /** The references of all cases one after the other, some at a time: those that follow this one. */
    public List<String> referencesAfter(String reference, int limit) {
        return repository.referencesAfter(reference, Limit.of(limit));
    }

    /** The cases that came from copies of this blank, the oldest first. */
    public List<Agreement> copiesOf(String reference) {
        return repository.findByCopyOfOrderByIssuedAt(reference);
    }

    /**
     * Cases by reference, school or institution, the latest change first.
     *
     * @param desks the desks whose cases may be seen, empty for all of them
     */
    public Listing<Agreement> search(String q, Set<String> desks, Paging paging) {
        Page<Agreement> page = repository.findAll(
                matching(q, desks),
                PageRequest.of(
                        paging.page(), paging.size(), Sort.by("stateSince").descending()));
        return Listing.of(page.getContent(), paging, page.getTotalElements());
    }

    private static Specification<Agreement> matching(String q, Set<String> desks) {
        return (agreement, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (!desks.isEmpty()) {
                all.add(agreement.get("desk").in(desks));
            }
            all.add(Words.in(
                    q,
                    criteria,
                    List.of(
                            agreement.get("reference"),
                            agreement.get("schoolNames"),
                            agreement.get("institutionName"))));
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }
}
