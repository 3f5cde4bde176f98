package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.RememberSender;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.Signers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a mail out of the case it was handed over to by mistake, as long as the office has decided nothing there. */
@Service
public class UndoAssignment {

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final SubmissionRepository submissions;
    private final Agreements agreements;
    private final Signers signers;
    private final RememberSender sender;
    private final DocumentArchive archive;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    UndoAssignment(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            SubmissionRepository submissions,
            Agreements agreements,
            Signers signers,
            RememberSender sender,
            DocumentArchive archive,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.attachments = attachments;
        this.submissions = submissions;
        this.agreements = agreements;
        this.signers = signers;
        this.sender = sender;
        this.archive = archive;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was uploaded belongs to the case of its private link, and what was decided on stays. */
    @Transactional(readOnly = true)
    public boolean isPossible(IncomingMail mail) {
        return mail.channel() == Channel.MAIL
                && mail.isHandedOver()
                && submissions.existsById(mail.submissionId())
                && mail.reference()
                        .flatMap(agreements::find)
                        .filter(UndoAssignment::isUndecided)
                        .isPresent();
    }

    /**
     * Afterwards the mail waits for a person again. Letters that went out meanwhile stay what they are.
     *
     * @throws Conflict if it is in no case, or something was decided there
     */
    @Transactional
    public void undo(UUID id, String who) {
        IncomingMail mail = mails.findById(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
        if (!isPossible(mail)) {
            throw new Conflict("intake.assignment.not-undoable");
        }
        String reference = mail.reference().orElseThrow();
        submissions.deleteById(mail.submissionId());
        submissions.flush();
        mail.rawDocument().ifPresent(archive::takeOutOfCase);
        attachments.findByMailIdOrderByPosition(id).forEach(file -> archive.takeOutOfCase(file.documentId()));
        if (left(reference).stream().noneMatch(other -> other.sender().equals(mail.sender()))) {
            sender.forget(reference, mail.sender());
        }
        mail.takenOut();
        mail.handled(who, clock.instant());
        audit.record(AuditStep.of(reference, "intake.assignment-undone")
                .by(who, Identification.STAFF_ACCOUNT)
                .with("mail", id));
        events.publishEvent(new SubmissionTakenBack(reference, nothingElseCameBack(reference)));
        events.publishEvent(new MailReopened(id));
    }

    private static boolean isUndecided(Agreement agreement) {
        return agreement.state() == AgreementState.IN_REVIEW
                && agreement.remarks().isEmpty();
    }

    private boolean nothingElseCameBack(String reference) {
        var sides = signers.of(reference);
        boolean signedOnline = !sides.isEmpty() && sides.stream().allMatch(UndoAssignment::isOnline);
        return !signedOnline && left(reference).isEmpty();
    }

    private List<Submission> left(String reference) {
        return submissions.findByReferenceOrderByReceivedAtAscIdAsc(reference);
    }

    private static boolean isOnline(Signer side) {
        return side.way() == SignatureWay.ONLINE;
    }
}
