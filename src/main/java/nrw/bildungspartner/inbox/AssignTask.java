package nrw.bildungspartner.inbox;

import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Refused;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.workflow.OpenTask;
import nrw.bildungspartner.workflow.TaskInbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a task to somebody: a lead to anybody, others only a free task or their own. */
@Service
public class AssignTask {

    private final TaskInbox inbox;
    private final StaffDirectory staff;

    AssignTask(TaskInbox inbox, StaffDirectory staff) {
        this.inbox = inbox;
        this.staff = staff;
    }

    /**
     * @throws Invalid if nobody at work has this user name
     * @throws Refused if the task is somebody else's and the one who asks is no lead
     */
    @Transactional
    public OpenTask assign(String taskId, String assignee, CurrentStaff me) {
        OpenTask task = inbox.open(taskId, TaskView.everything(me));
        if (staff.find(assignee)
                .filter(account -> account.active() && account.atWork().isStaff())
                .isEmpty()) {
            throw new Invalid("assignee", "inbox.assignee-unknown");
        }
        if (!me.isLead()
                && task.assignee()
                        .filter(holder -> !holder.equals(me.username()))
                        .isPresent()) {
            throw new Refused("inbox.assign-lead-only");
        }
        inbox.assign(taskId, assignee);
        return inbox.open(taskId, TaskView.everything(me));
    }
}
