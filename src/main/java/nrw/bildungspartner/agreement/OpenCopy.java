package nrw.bildungspartner.agreement;

import java.time.Clock;
import nrw.bildungspartner.shell.Formats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case of its own for a copy of a blank that other partners filled in. */
@Service
public class OpenCopy {

    private final AgreementRepository agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenCopy(AgreementRepository agreements, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /** Lets nobody else decide about this blank and its copies until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Agreement waitFor(String reference) {
        return agreements.lock(reference).orElseThrow();
    }

    /** @return the new case's reference; the paper bears that of the original */
    @Transactional
    public String open(String reference) {
        Agreement original = agreements.findById(reference).orElseThrow();
        Reference fresh = Reference.fresh(clock.instant().atZone(Formats.ZONE).getYear());
        Agreement copy = new Agreement(
                fresh, Origin.BLANK, original.initiative(), original.desk(), original.language(), clock.instant());
        copy.isCopyOf(original);
        agreements.saveAndFlush(copy);
        events.publishEvent(new AgreementIssued(fresh.value()));
        return fresh.value();
    }
}
