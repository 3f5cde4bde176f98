package nrw.bildungspartner.review;

import java.time.Clock;
import java.util.List;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.RecordDecision;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a reviewer decides. The process goes on with it in the same transaction. */
@Service
public class DecideReview {

    private static final int MOST_REMARKS = 30;
    private static final int LONGEST = 2000;

    private final Agreements agreements;
    private final RecordDecision agreement;
    private final ReviewDecisionRepository decisions;
    private final AuditTrail audit;
    private final Clock clock;

    DecideReview(
            Agreements agreements,
            RecordDecision agreement,
            ReviewDecisionRepository decisions,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.agreement = agreement;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param taskId the task this decision finishes; it can be decided once
     * @throws Invalid if remarks are missing or too long
     * @throws Conflict if a partnership is to be registered of which nobody knows what was agreed
     */
    @Transactional
    public void decide(
            String reference, String taskId, Decision decision, List<Remark> remarks, String note, String who) {
        List<Remark> said =
                remarks.stream().filter(remark -> !remark.text().isEmpty()).toList();
        if (decision.needsRemarks() && said.isEmpty()) {
            throw new Invalid("remarks", "review.decision.remarks-missing");
        }
        if (said.size() > MOST_REMARKS) {
            throw new Invalid("remarks", "review.decision.remarks-many", MOST_REMARKS);
        }
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).text().length() > LONGEST) {
                throw new Invalid("remarks[" + i + "].text", "review.decision.too-long", LONGEST);
            }
        }
        if (note.length() > LONGEST) {
            throw new Invalid("note", "review.decision.too-long", LONGEST);
        }
        if (decision == Decision.REGISTER && agreements.get(reference).content().isEmpty()) {
            throw new Conflict("review.decision.content-unknown");
        }
        decisions.saveAndFlush(new ReviewDecision(reference, taskId, decision, said, note, who, clock.instant()));
        audit.record(AuditStep.of(reference, decision.act())
                .by(who, Identification.STAFF_ACCOUNT)
                .with("task", taskId)
                .with("remarks", said.size()));
        agreement.remarked(reference, decision.needsRemarks() ? said : List.of());
    }
}
