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
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.Share;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate ownTransaction;

    HandOverSubmission(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            SubmissionRepository submissions,
            Agreements agreements,
            RememberSender sender,
            DocumentArchive archive,
            ApplicationEventPublisher events,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.attachments = attachments;
        this.submissions = submissions;
        this.agreements = agreements;
        this.sender = sender;
        this.archive = archive;
        this.events = events;
        this.audit = audit;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Everything goes into the case file; as long as the office has not decided, it is a submission. Of post that brings the
     * papers of several agreements each case gets its own; what nobody could tell then waits for a person.
     */
    @Transactional
    public Recognition handOver(UUID id) {
        ownTransaction.executeWithoutResult(status -> beginAttempt(id));
        IncomingMail mail = mails.findById(id).orElseThrow();
        if (mail.state() == MailState.MATCHED && mail.attempts() > ReadMail.MAX_ATTEMPTS) {
            mail.becomes(MailState.FAILED, "given-up", null);
        } else if (mail.state() == MailState.MATCHED) {
            handOver(mail, attachments.findByMailIdOrderByPosition(id));
        } else if (mail.state() != MailState.DONE && mail.state() != MailState.FAILED) {
            throw new IllegalStateException("Mail " + id + " is " + mail.state() + ", nobody knows whose it is");
        }
        return Recognition.of(mail);
    }

    /** Counted for good, however this ends. What a person is assigning at the moment counts as theirs, not as a try. */
    private void beginAttempt(UUID id) {
        mails.findById(id).filter(mail -> mail.state() == MailState.MATCHED).ifPresent(IncomingMail::beginsAttempt);
    }

    private void handOver(IncomingMail mail, List<MailAttachment> files) {
        if (mail.isDivided()) {
            handOverParts(mail, files);
            return;
        }
        String reference = mail.reference().orElseThrow();
        mail.rawDocument().ifPresent(raw -> archive.assignToCase(raw, reference));
        if (files.isEmpty()) {
            mail.becomes(MailState.DONE, "question", reference);
            audit.record(step(mail, reference, "intake.filed", files));
            events.publishEvent(new QuestionReceived(reference, mail.id()));
            return;
        }
        files.forEach(file -> archive.assignToCase(file.documentId(), reference));
        boolean open = submit(mail, reference, mail.recognisedBy().orElse(Clue.PERSON), files);
        mail.becomes(MailState.DONE, open ? IncomingMail.HANDED_OVER : "filed", reference);
    }

    private void handOverParts(IncomingMail mail, List<MailAttachment> files) {
        for (String reference : mail.references()) {
            files.stream()
                    .flatMap(file -> file.shares().stream())
                    .filter(share -> share.pending() && reference.equals(share.reference()))
                    .findFirst()
                    .ifPresent(first -> {
                        mail.rawDocument().ifPresent(raw -> archive.share(raw, reference, DocumentKind.RAW_MAIL));
                        files.forEach(file -> putInto(reference, file));
                        submit(mail, reference, first.clue(), papersOf(reference, files));
                    });
        }
        List<String> left = files.stream()
                .filter(file -> file.shares().stream().anyMatch(Share::unclear))
                .map(MailAttachment::name)
                .toList();
        if (left.isEmpty()) {
            mail.becomes(MailState.DONE, "handed-over-several", String.join(", ", mail.references()));
        } else {
            mail.becomes(MailState.UNMATCHED, "rest", String.join(", ", left));
        }
    }

    /** A file that is one case's alone moves there; others are shared, and only the office sees them. */
    private void putInto(String reference, MailAttachment file) {
        if (file.shares().isEmpty()) {
            archive.share(file.documentId(), reference, DocumentKind.SUBMISSION_SHARED);
            return;
        }
        boolean alone = file.shares().size() == 1;
        file.sorted(file.shares().stream()
                .map(share -> share.pending() && reference.equals(share.reference())
                        ? share.handedOver(alone ? moved(file, reference) : shared(file, reference))
                        : share)
                .toList());
    }

    private UUID moved(MailAttachment file, String reference) {
        archive.assignToCase(file.documentId(), reference);
        return file.documentId();
    }

    private UUID shared(MailAttachment file, String reference) {
        return file.of(reference)
                .map(MailAttachment::documentId)
                .filter(kept -> !kept.equals(file.documentId()))
                .findFirst()
                .orElseGet(() -> archive.share(file.documentId(), reference, DocumentKind.SUBMISSION_SHARED));
    }

    private static List<MailAttachment> papersOf(String reference, List<MailAttachment> files) {
        return files.stream()
                .filter(file -> !file.shares().isEmpty())
                .flatMap(file -> file.of(reference))
                .toList();
    }

    /** False if the office has decided already, so that there is nothing to submit any more. */
    private boolean submit(IncomingMail mail, String reference, Clue clue, List<MailAttachment> files) {
        boolean open = agreements.get(reference).state().isOpen();
        if (open) {
            if (mail.channel() == Channel.MAIL && mail.machine().isEmpty()) {
                sender.remember(reference, new Person(mail.senderName(), mail.sender()));
            }
            // What a person adds to a case that got its part before joins that.
            Submission submission = submissions
                    .findByMailIdAndReference(mail.id(), reference)
                    .orElseGet(() -> submissions.saveAndFlush(new Submission(
                            submissions.existsById(mail.submissionId()) ? UUID.randomUUID() : mail.submissionId(),
                            mail,
                            reference,
                            clue,
                            RecogniseMail.fingerprint(files))));
            events.publishEvent(new SubmissionReceived(reference, submission.id()));
        }
        audit.record(step(mail, reference, open ? "intake.received" : "intake.filed", files));
        return open;
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
