package nrw.bildungspartner.inbox;

import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Refused;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a task to somebody: a lead to anybody, others only a free task or one they care for. */
@Service
public class AssignTask {

    private final TaskInbox inbox;
    private final TaskView view;
    private final StaffDirectory staff;

    AssignTask(TaskInbox inbox, TaskView view, StaffDirectory staff) {
        this.inbox = inbox;
        this.view = view;
        this.staff = staff;
    }

    /**
     * @throws Invalid if nobody at work has this user name
     * @throws Refused if the task is somebody else's and the one who asks is no lead
     */
    @Transactional
    public OpenTask assign(String taskId, String assignee, CurrentStaff me) {
        TaskAsker asker = view.of(me);
        OpenTask task = inbox.open(taskId, asker);
        if (staff.find(assignee)
                .filter(account -> account.active() && account.atWork().isStaff())
                .isEmpty()) {
            throw new Invalid("assignee", "inbox.assignee-unknown");
        }
        if (!me.isLead() && !asker.mayAct(task)) {
            throw new Refused("inbox.assign-lead-only");
        }
        inbox.assign(taskId, assignee);
        return inbox.open(taskId, asker);
    }
}
