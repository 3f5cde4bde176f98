package nrw.bildungspartner.inbox;

import java.util.Map;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person say that something they had to see to is seen to. */
@Service
public class FinishCare {

    private final TaskInbox inbox;
    private final TaskView view;

    FinishCare(TaskInbox inbox, TaskView view) {
        this.inbox = inbox;
        this.view = view;
    }

    /** @throws Conflict if somebody else has it or it is done already */
    @Transactional
    public void finish(String taskId, CurrentStaff me) {
        TaskAsker asker = view.of(me);
        OpenTask task = inbox.open(taskId, asker);
        if (!task.kind().equals(TaskInbox.CARE)) {
            throw new Conflict("inbox.not-care");
        }
        inbox.complete(taskId, asker, Map.of());
    }
}
