package nrw.bildungspartner.agreement;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office has changed in agreements' contents. */
@Service
@Transactional(readOnly = true)
public class ContentChanges {

    private final ContentChangeRepository repository;

    ContentChanges(ContentChangeRepository repository) {
        this.repository = repository;
    }

    /** The oldest first. */
    public List<ContentChange> of(String reference) {
        return repository.findByReferenceOrderById(reference);
    }
}
