package nrw.bildungspartner.workflow;

import java.util.Map;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ResponsibleDesk;
import nrw.bildungspartner.correspondence.LetterCameBack;
import nrw.bildungspartner.intake.MailboxSilent;
import nrw.bildungspartner.intake.QuestionReceived;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people of the office something to do about post, beside the process of the case. */
@Component
class CareEvents {

    private static final String MAILBOX = "mailbox";

    private final RuntimeService engine;
    private final TaskInbox inbox;
    private final Agreements agreements;
    private final ResponsibleDesk desks;

    CareEvents(RuntimeService engine, TaskInbox inbox, Agreements agreements, ResponsibleDesk desks) {
        this.engine = engine;
        this.inbox = inbox;
        this.agreements = agreements;
        this.desks = desks;
    }

    @EventListener
    void on(QuestionReceived asked) {
        ofCase(asked.reference(), "QUESTION", asked.mailId().toString());
    }

    @EventListener
    void on(LetterCameBack returned) {
        ofCase(returned.reference(), "ADDRESS", returned.letterId().toString());
    }

    /** As long as somebody has this before them, the next silence is no news. */
    @EventListener
    @Transactional
    public void on(MailboxSilent silent) {
        if (inbox.of(MAILBOX, TaskInbox.CARE).isEmpty()) {
            begin(MAILBOX, desks.forInitiative(""), "MAILBOX", silent.since().toString());
        }
    }

    private void ofCase(String reference, String cause, String about) {
        begin(reference, agreements.get(reference).desk(), cause, about);
    }

    private void begin(String businessKey, String desk, String cause, String about) {
        engine.startProcessInstanceByKey(
                ProcessKeys.POST_CARE,
                businessKey,
                Map.of(ProcessKeys.DESK, desk, ProcessKeys.CAUSE, cause, ProcessKeys.ABOUT, about));
    }
}
