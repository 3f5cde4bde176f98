package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person say to which agreement a piece of post belongs. */
@Service
public class AssignMail {

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final Agreements agreements;
    private final HandOverSubmission handOver;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    AssignMail(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            Agreements agreements,
            HandOverSubmission handOver,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.attachments = attachments;
        this.agreements = agreements;
        this.handOver = handOver;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reference as a person types it
     * @throws Invalid if there is no such agreement
     * @throws Conflict if somebody else has dealt with the mail meanwhile
     */
    @Transactional
    public void assign(UUID id, String reference, String who) {
        IncomingMail mail = mails.findById(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
        boolean taskOpen = mail.waitsForPerson();
        if (!taskOpen && mail.state() != MailState.AUTOMATIC) {
            throw new Conflict("intake.mail.dealt-with");
        }
        String known = Reference.parse(reference)
                .map(Reference::value)
                .orElseThrow(() -> new Invalid("reference", "intake.reference.malformed"));
        if (agreements.find(known).isEmpty()) {
            throw new Invalid("reference", "intake.reference.unknown", known);
        }
        if (mail.isDivided()) {
            mail.restMatched(known);
            attachments.findByMailIdOrderByPosition(id).forEach(file -> file.restBelongsTo(known));
        } else {
            mail.matched(known, Clue.PERSON);
        }
        mail.handled(who, clock.instant());
        audit.record(AuditStep.of(known, "intake.assigned").by(who, Identification.STAFF_ACCOUNT));
        if (taskOpen) {
            events.publishEvent(new MailAssigned(id, known));
        } else {
            // No process waits for a mail that was taken for a machine's.
            handOver.handOver(id);
        }
    }
}
