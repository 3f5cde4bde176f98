package nrw.bildungspartner.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.review.DecideReview;
import nrw.bildungspartner.review.Decision;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskForms;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finishes a review: the decision is written down and the process goes on, both or neither. */
@Service
public class DecideTask {

    /** The form that asks for the decision, below {@code forms/}. */
    public static final String FORM = "review/review-decision";

    private final TaskInbox inbox;
    private final TaskView view;
    private final TaskForms forms;
    private final DecideReview decideReview;
    private final Agreements agreements;
    private final TransactionTemplate transaction;

    DecideTask(
            TaskInbox inbox,
            TaskView view,
            TaskForms forms,
            DecideReview decideReview,
            Agreements agreements,
            TransactionTemplate transaction) {
        this.inbox = inbox;
        this.view = view;
        this.forms = forms;
        this.decideReview = decideReview;
        this.agreements = agreements;
        this.transaction = transaction;
    }

    /**
     * @return the agreement as it stands afterwards
     * @throws Invalid if the answers do not fit the form
     * @throws Conflict if somebody else has the task or has decided it meanwhile
     */
    public Agreement decide(String taskId, String decision, List<Remark> remarks, String note, CurrentStaff me) {
        check(decision, remarks, note);
        try {
            return java.util.Objects.requireNonNull(
                    transaction.execute(status -> decideOnce(taskId, Decision.valueOf(decision), remarks, note, me)));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
            throw new Conflict("workflow.task.done");
        }
    }

    private Agreement decideOnce(String taskId, Decision decision, List<Remark> remarks, String note, CurrentStaff me) {
        TaskAsker asker = view.of(me);
        OpenTask task = inbox.open(taskId, asker);
        if (!task.kind().equals(TaskInbox.REVIEW)) {
            throw new Conflict("inbox.not-a-review");
        }
        String reference = task.businessKey();
        decideReview.decide(reference, taskId, decision, remarks, note, me.username());
        inbox.complete(taskId, asker, Map.of("decision", decision.name()));
        return agreements.get(reference);
    }

    private void check(String decision, List<Remark> remarks, String note) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", decision);
        answers.put("remarks", remarks);
        answers.put("note", note);
        List<Violation> violations = forms.check(FORM, answers);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
