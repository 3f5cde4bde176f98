package nrw.bildungspartner.agreement;

import java.util.Optional;
import nrw.bildungspartner.shell.NotFound;
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
}
