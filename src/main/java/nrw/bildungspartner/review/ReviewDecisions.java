package nrw.bildungspartner.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office has decided about an agreement so far. */
@Service
@Transactional(readOnly = true)
public class ReviewDecisions {

    private final ReviewDecisionRepository repository;

    ReviewDecisions(ReviewDecisionRepository repository) {
        this.repository = repository;
    }

    /** The oldest first. */
    public List<ReviewDecision> of(String reference) {
        return repository.findByReferenceOrderById(reference);
    }
}
