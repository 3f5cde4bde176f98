package nrw.bildungspartner.intake;

import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.RememberSender;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.intake.post.Channel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a recognised piece of post over as a submission, once. */
@Service
public class HandOverSubmission {

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final SubmissionRepository submissions;
    private final Agreements agreements;
    private final RememberSender sender;
    private final DocumentArchive archive;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    HandOverSubmission(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            SubmissionRepository submissions,
            Agreements agreements,
            RememberSender sender,
            DocumentArchive archive,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.mails = mails;
        this.attachments = attachments;
        this.submissions = submissions;
        this.agreements = agreements;
        this.sender = sender;
        this.archive = archive;
        this.events = events;
        this.audit = audit;
    }

    /** Everything goes into the case file; as long as the office has not decided, it is a submission. */
    @Transactional
    public void handOver(UUID id) {
        IncomingMail mail = mails.findById(id).orElseThrow();
        if (mail.state() == MailState.DONE) {
            return;
        }
        if (mail.state() != MailState.MATCHED) {
            throw new IllegalStateException("Mail " + id + " is " + mail.state() + ", nobody knows whose it is");
        }
        String reference = mail.reference().orElseThrow();
        List<MailAttachment> files = attachments.findByMailIdOrderByPosition(id);
        mail.rawDocument().ifPresent(raw -> archive.assignToCase(raw, reference));
        files.forEach(file -> archive.assignToCase(file.documentId(), reference));
        if (agreements.get(reference).state().isOpen()) {
            mail.becomes(MailState.DONE, "handed-over", reference);
            if (mail.channel() == Channel.MAIL && mail.machine().isEmpty()) {
                sender.remember(reference, new Person(mail.senderName(), mail.sender()));
            }
            submissions.saveAndFlush(new Submission(mail, reference, RecogniseMail.fingerprint(files)));
            events.publishEvent(new SubmissionReceived(reference, mail.submissionId()));
            audit.record(step(mail, reference, "intake.received", files));
        } else {
            mail.becomes(MailState.DONE, "filed", reference);
            audit.record(step(mail, reference, "intake.filed", files));
        }
    }

    private static AuditStep step(IncomingMail mail, String reference, String act, List<MailAttachment> files) {
        boolean byMail = mail.channel() == Channel.MAIL;
        List<String> papers = files.stream()
                .filter(MailAttachment::paper)
                .map(MailAttachment::sha256)
                .toList();
        return AuditStep.of(reference, act + (byMail ? ".mail" : ".upload"))
                .by(mail.sender(), byMail ? Identification.MAIL_ADDRESS : Identification.TRACKING_LINK)
                .document(papers.isEmpty() ? null : papers.get(0))
                .with("papers", String.join(", ", papers));
    }
}
