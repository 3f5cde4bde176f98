package nrw.bildungspartner.agreement;

import nrw.bildungspartner.shell.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way back into a case whose time ran out: it goes on where it stopped, with the same version and reference. */
@Service
public class ResumeAgreement {

    private final AgreementRepository agreements;
    private final ApplicationEventPublisher events;

    ResumeAgreement(AgreementRepository agreements, ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.events = events;
    }

    /** @throws Conflict if the case has not lapsed, or goes on already */
    @Transactional
    public void resume(String reference) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        if (agreement.state() != AgreementState.LAPSED) {
            throw new Conflict("agreement.not-lapsed");
        }
        events.publishEvent(new AgreementResumed(reference));
    }
}
