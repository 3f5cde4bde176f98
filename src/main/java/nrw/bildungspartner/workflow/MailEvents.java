package nrw.bildungspartner.workflow;

import java.util.Map;
import java.util.UUID;
import nrw.bildungspartner.agreement.ResponsibleDesk;
import nrw.bildungspartner.intake.MailAssigned;
import nrw.bildungspartner.intake.MailClaimed;
import nrw.bildungspartner.intake.MailDiscarded;
import nrw.bildungspartner.intake.MailReopened;
import nrw.bildungspartner.intake.MailRetried;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a piece of post what happened to it; in the transaction in which it happened. */
@Component
class MailEvents {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final TaskInbox inbox;
    private final ResponsibleDesk desks;

    MailEvents(RuntimeService engine, TaskService tasks, TaskInbox inbox, ResponsibleDesk desks) {
        this.engine = engine;
        this.tasks = tasks;
        this.inbox = inbox;
        this.desks = desks;
    }

    @EventListener
    void on(MailClaimed claimed) {
        begin(claimed.mailId());
    }

    /** The process of a mail that was put aside has ended; another one begins. */
    @EventListener
    void on(MailReopened reopened) {
        begin(reopened.mailId());
    }

    @EventListener
    void on(MailAssigned assigned) {
        finish(assigned.mailId(), true);
    }

    @EventListener
    void on(MailDiscarded discarded) {
        finish(discarded.mailId(), false);
    }

    @EventListener
    void on(MailRetried retried) {
        boolean waited = !engine.createMessageCorrelation(ProcessKeys.MAIL_RETRIED)
                .processInstanceBusinessKey(retried.mailId().toString())
                .correlateAllWithResult()
                .isEmpty();
        if (!waited) {
            throw new Conflict("workflow.mail.busy");
        }
    }

    private void begin(UUID mailId) {
        // Nobody knows yet which initiative it is about, so the table's last row answers.
        engine.startProcessInstanceByKey(
                ProcessKeys.MAIL_INTAKE, mailId.toString(), Map.of(ProcessKeys.DESK, desks.forInitiative("")));
    }

    private void finish(UUID mailId, boolean assigned) {
        OpenTask task = inbox.of(mailId.toString(), TaskInbox.ASSIGN_MAIL)
                .orElseThrow(() -> new Conflict("workflow.mail.busy"));
        tasks.complete(task.id(), Map.of(ProcessKeys.ASSIGNED, assigned));
    }
}
