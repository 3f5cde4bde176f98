package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds drafts by the secret of their private link. */
@Service
public class Drafts {

    private final DraftRepository repository;

    Drafts(DraftRepository repository) {
        this.repository = repository;
    }

    /** @throws NotFound if the link leads nowhere */
    @Transactional(readOnly = true)
    public Draft open(String token) {
        return repository.findByTokenHash(Secrets.hash(token)).orElseThrow(() -> new NotFound("drafting.not-found"));
    }
}
