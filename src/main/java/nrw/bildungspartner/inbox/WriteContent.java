package nrw.bildungspartner.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ChangeContent;
import nrw.bildungspartner.agreement.ContentChange.Way;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.review.TakeOverChanges;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, during a review, what an agreement says: what stands on a blank, or what the partners changed in Word. */
@Service
public class WriteContent {

    private final TaskInbox inbox;
    private final TaskView view;
    private final Agreements agreements;
    private final ChangeContent changeContent;
    private final TakeOverChanges takeOverChanges;
    private final TransactionTemplate transaction;

    WriteContent(
            TaskInbox inbox,
            TaskView view,
            Agreements agreements,
            ChangeContent changeContent,
            TakeOverChanges takeOverChanges,
            TransactionTemplate transaction) {
        this.inbox = inbox;
        this.view = view;
        this.agreements = agreements;
        this.changeContent = changeContent;
        this.takeOverChanges = takeOverChanges;
        this.transaction = transaction;
    }

    /** Whether the office may enter what this agreement says: only a blank came without words of its partners. */
    public static boolean mayBeEntered(Agreement agreement) {
        return agreement.origin() == Origin.BLANK;
    }

    /**
     * @return the agreement as it stands afterwards
     * @throws Invalid if the content is incomplete or its partners may not be registered
     * @throws Conflict if the partners wrote it themselves, or somebody else has the task
     */
    public Agreement enter(String taskId, AgreementContent content, CurrentStaff me) {
        return write(taskId, me, reference -> {
            if (!mayBeEntered(agreements.get(reference))) {
                throw new Conflict("inbox.content.of-partners");
            }
            changeContent.change(reference, content, Way.ENTERED, Map.of(), me.username());
        });
    }

    /**
     * @param fields the fields of the comparison that the content shall follow
     * @throws Invalid if a field cannot be taken over, or the content would break a rule
     * @throws Conflict if somebody else has the task
     */
    public Agreement takeOver(String taskId, List<String> fields, CurrentStaff me) {
        return write(taskId, me, reference -> takeOverChanges.takeOver(reference, fields, me.username()));
    }

    private interface Writing {
        void on(String reference);
    }

    private Agreement write(String taskId, CurrentStaff me, Writing writing) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                TaskAsker asker = view.of(me);
                OpenTask task = inbox.open(taskId, asker);
                if (!task.kind().equals(TaskInbox.REVIEW)) {
                    throw new Conflict("inbox.not-a-review");
                }
                if (!asker.mayAct(task)) {
                    throw new Conflict("workflow.task.taken");
                }
                writing.on(task.businessKey());
                return agreements.get(task.businessKey());
            }));
        } catch (ConcurrencyFailureException overtaken) {
            throw new Conflict("inbox.content.changed-meanwhile");
        }
    }
}
