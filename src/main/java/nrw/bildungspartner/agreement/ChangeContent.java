package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.ContentChange.Way;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the office write down what an agreement says: from a blank that came back, or from a Word file that was changed. */
@Service
public class ChangeContent {

    private final AgreementRepository agreements;
    private final ContentChangeRepository changes;
    private final ContentCheck check;
    private final SchoolNames schoolNames;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeContent(
            AgreementRepository agreements,
            ContentChangeRepository changes,
            ContentCheck check,
            SchoolNames schoolNames,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.changes = changes;
        this.check = check;
        this.schoolNames = schoolNames;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The content is held to the same rules as a draft.
     *
     * @param texts what was taken over by field, nothing if the whole was entered
     * @throws Invalid if it is incomplete or its partners may not be registered
     */
    @Transactional
    public void change(String reference, AgreementContent content, Way way, Map<String, String> texts, String who) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        List<Violation> violations = new ArrayList<>(check.violations(content));
        if (!content.initiative().equals(agreement.initiative())) {
            violations.add(new Violation("initiative", "agreement.check.initiative-other"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        changes.save(new ContentChange(agreement, way, texts, who, clock.instant()));
        agreement.says(content, schoolNames.of(content), schoolNames.district(content));
        agreements.flush();
        audit.record(AuditStep.of(reference, way == Way.ENTERED ? "agreement.entered" : "agreement.taken-over")
                .by(who, Identification.STAFF_ACCOUNT)
                .with("fields", String.join(", ", texts.keySet())));
        events.publishEvent(new ContentChanged(reference));
    }
}
