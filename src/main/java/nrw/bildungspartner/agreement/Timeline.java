package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stones an agreement's way has passed. The process's model says which there are and when one is reached. */
@Service
public class Timeline {

    private final AgreementRepository agreements;
    private final MilestoneRepository milestones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(
            AgreementRepository agreements,
            MilestoneRepository milestones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.milestones = milestones;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down that the agreement has come this far; in the transaction of the step that brought it there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reach(String reference, AgreementState state) {
        Instant now = clock.instant();
        agreements.findById(reference).orElseThrow().reaches(state, now);
        milestones.save(new Milestone(reference, state, now));
        events.publishEvent(new MilestoneReached(reference, state, now));
    }

    /** What has been reached, oldest first. */
    @Transactional(readOnly = true)
    public List<Milestone> of(String reference) {
        return milestones.findByReferenceOrderById(reference);
    }
}
