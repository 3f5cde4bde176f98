package nrw.bildungspartner.review;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks found about what came back last. */
@Service
@Transactional(readOnly = true)
public class Findings {

    private final FindingRepository repository;

    Findings(FindingRepository repository) {
        this.repository = repository;
    }

    /** The gravest first. */
    public List<Finding> of(String reference) {
        return repository.findByReferenceOrderById(reference).stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
