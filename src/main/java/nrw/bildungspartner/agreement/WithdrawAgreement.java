package nrw.bildungspartner.agreement;

import nrw.bildungspartner.shell.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case because its partners no longer want the agreement. */
@Service
public class WithdrawAgreement {

    private final Agreements agreements;
    private final ApplicationEventPublisher events;

    WithdrawAgreement(Agreements agreements, ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.events = events;
    }

    /** @throws Conflict if the office has decided or the case is closed otherwise */
    @Transactional
    public void withdraw(String reference) {
        if (!agreements.get(reference).state().isOpen()) {
            throw new Conflict("agreement.not-open");
        }
        events.publishEvent(new AgreementWithdrawn(reference));
    }
}
