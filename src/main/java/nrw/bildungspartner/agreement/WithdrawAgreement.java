package nrw.bildungspartner.agreement;

import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case because its partners no longer want the agreement. */
@Service
public class WithdrawAgreement {

    private final Agreements agreements;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    WithdrawAgreement(Agreements agreements, ApplicationEventPublisher events, AuditTrail audit) {
        this.agreements = agreements;
        this.events = events;
        this.audit = audit;
    }

    /** @throws Conflict if the office has decided or the case is closed otherwise */
    @Transactional
    public void withdraw(String reference) {
        if (!agreements.get(reference).state().isOpen()) {
            throw new Conflict("agreement.not-open");
        }
        audit.record(AuditStep.of(reference, "agreement.withdrawn").by("", Identification.TRACKING_LINK));
        events.publishEvent(new AgreementWithdrawn(reference));
    }
}
