package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft for an initiative. */
@Service
public class BeginDraft {

    private final Initiatives initiatives;
    private final DraftRepository repository;
    private final Clock clock;

    BeginDraft(Initiatives initiatives, DraftRepository repository, Clock clock) {
        this.initiatives = initiatives;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * @param language of the document, {@code de} or {@code en}
     * @return the secret of the draft's private link; nobody can look it up later
     * @throws Invalid if there is no such initiative
     */
    @Transactional
    public String begin(String initiative, String language) {
        if (initiatives.byKey(initiative).isEmpty()) {
            throw new Invalid(
                    "initiative",
                    initiative.isEmpty() ? "drafting.choose-initiative" : "agreement.check.initiative-unknown");
        }
        String token = Secrets.fresh();
        repository.save(new Draft(Secrets.hash(token), AgreementContent.empty(initiative, language), clock.instant()));
        return token;
    }
}
