package nrw.bildungspartner.workflow;

import java.util.Map;
import nrw.bildungspartner.agreement.AgreementIssued;
import nrw.bildungspartner.agreement.AgreementResumed;
import nrw.bildungspartner.agreement.AgreementWithdrawn;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ContentChanged;
import nrw.bildungspartner.agreement.NewVersionIssued;
import nrw.bildungspartner.analytics.ProcessFacts;
import nrw.bildungspartner.intake.SubmissionReceived;
import nrw.bildungspartner.intake.SubmissionTakenBack;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.review.SubmissionEvaluated;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.signing.AllSigned;
import nrw.bildungspartner.signing.SignatureDeclined;
import nrw.bildungspartner.signing.SignatureGiven;
import nrw.bildungspartner.workflow.tasks.OpenTasks;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells the process of an agreement what happened to it; in the transaction in which it happened. */
@Component
class CaseEvents {

    private final RuntimeService engine;
    private final Agreements agreements;
    private final Submissions submissions;
    private final OpenTasks openTasks;
    private final ProcessFacts facts;

    CaseEvents(
            RuntimeService engine,
            Agreements agreements,
            Submissions submissions,
            OpenTasks openTasks,
            ProcessFacts facts) {
        this.engine = engine;
        this.agreements = agreements;
        this.submissions = submissions;
        this.openTasks = openTasks;
        this.facts = facts;
    }

    @EventListener
    void on(AgreementIssued issued) {
        engine.startProcessInstanceByKey(
                ProcessKeys.AGREEMENT,
                issued.reference(),
                Map.of(ProcessKeys.DESK, agreements.get(issued.reference()).desk()));
    }

    /** A second copy while the first one is under review joins it instead of beginning a review of its own. */
    @EventListener
    void on(SubmissionReceived received) {
        boolean awaited = awaits(ProcessKeys.SUBMISSION_RECEIVED, received.reference());
        tell(awaited ? ProcessKeys.SUBMISSION_RECEIVED : ProcessKeys.FURTHER_SUBMISSION, received.reference());
        submissions
                .find(received.submissionId())
                .map(submission -> engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(submission.mailId().toString(), ProcessKeys.MAIL_INTAKE)
                        .singleResult())
                .ifPresent(intake -> facts.processConcerns(intake.getProcessInstanceId(), received.reference()));
    }

    /** Of a case that somebody decides in the same moment nothing is taken out any more. */
    @EventListener
    void on(SubmissionTakenBack back) {
        if (back.waitsAgain()) {
            try {
                tell(ProcessKeys.SUBMISSION_TAKEN_BACK, back.reference());
            } catch (MismatchingMessageCorrelationException | OptimisticLockingFailureException tooLate) {
                throw new Conflict("intake.assignment.not-undoable");
            }
        }
    }

    /** Whoever signs while a copy is under review, or while something else is mended, changes nothing in the process. */
    @EventListener
    void on(SignatureGiven given) {
        tellIfAwaited(ProcessKeys.SIGNATURE_GIVEN, given.reference());
    }

    @EventListener
    void on(AllSigned signed) {
        tellIfAwaited(ProcessKeys.ALL_SIGNED, signed.reference());
    }

    @EventListener
    void on(SignatureDeclined declined) {
        tellIfAwaited(ProcessKeys.SIGNATURE_DECLINED, declined.reference());
    }

    /** The process begins once more, at the point where the former one ended; of two who click at once, one is late. */
    @EventListener
    void on(AgreementResumed resumed) {
        boolean goesOn = engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(resumed.reference(), ProcessKeys.AGREEMENT)
                        .count()
                > 0;
        if (goesOn) {
            throw new Conflict("agreement.not-lapsed");
        }
        engine.createMessageCorrelation(ProcessKeys.AGREEMENT_RESUMED)
                .processInstanceBusinessKey(resumed.reference())
                .setVariable(
                        ProcessKeys.DESK, agreements.get(resumed.reference()).desk())
                .correlateStartMessage();
    }

    /** If the agreement came back at this very moment, nobody waits for a new version any more: it is not issued then. */
    @EventListener
    void on(NewVersionIssued issued) {
        try {
            tell(ProcessKeys.NEW_VERSION, issued.reference());
        } catch (MismatchingMessageCorrelationException | OptimisticLockingFailureException tooLate) {
            throw new Conflict("agreement.not-changeable");
        }
    }

    @EventListener
    void on(AgreementWithdrawn withdrawn) {
        tell(ProcessKeys.AGREEMENT_WITHDRAWN, withdrawn.reference());
    }

    @EventListener
    void on(ContentChanged changed) {
        openTasks.renamed(changed.reference());
    }

    @EventListener
    void on(SubmissionEvaluated evaluated) {
        openTasks.recount(evaluated.reference());
    }

    private void tellIfAwaited(String message, String reference) {
        if (awaits(message, reference)) {
            tell(message, reference);
        }
    }

    private boolean awaits(String message, String reference) {
        return engine.createExecutionQuery()
                        .processInstanceBusinessKey(reference)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** @throws OptimisticLockingFailureException if something else happened to the case in the same moment */
    private void tell(String message, String reference) {
        try {
            engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(reference)
                    .correlate();
        } catch (OptimisticLockingException met) {
            throw new OptimisticLockingFailureException("The case of " + reference + " moved on meanwhile", met);
        }
    }
}
