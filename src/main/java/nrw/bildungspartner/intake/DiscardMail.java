package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.UUID;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person put a piece of post aside, and take that back. It stays in the ledger, with the reason. */
@Service
public class DiscardMail {

    private static final int LONGEST_REASON = 500;

    private final IncomingMailRepository mails;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    DiscardMail(IncomingMailRepository mails, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Invalid if the reason is missing or too long
     * @throws Conflict if somebody else has dealt with the mail meanwhile
     */
    @Transactional
    public void discard(UUID id, String reason, String who) {
        IncomingMail mail = mails.findById(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
        if (!mail.waitsForPerson()) {
            throw new Conflict("intake.mail.dealt-with");
        }
        if (reason.isBlank()) {
            throw new Invalid("reason", "intake.discard.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "intake.discard.reason-long", LONGEST_REASON);
        }
        mail.becomes(MailState.DONE, IncomingMail.DISCARDED, reason);
        mail.handled(who, clock.instant());
        audit.record(AuditStep.of("mails/" + id, "intake.discarded")
                .by(who, Identification.STAFF_ACCOUNT)
                .with("reason", reason));
        events.publishEvent(new MailDiscarded(id));
    }

    /**
     * Work on it begins anew, as if it had just arrived.
     *
     * @throws Conflict if it is not put aside, or no longer
     */
    @Transactional
    public void undo(UUID id, String who) {
        IncomingMail mail = mails.findById(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
        if (!mail.isDiscarded()) {
            throw new Conflict("intake.mail.not-discarded");
        }
        mail.startsOver();
        mail.handled(who, clock.instant());
        audit.record(AuditStep.of("mails/" + id, "intake.discard-undone").by(who, Identification.STAFF_ACCOUNT));
        events.publishEvent(new MailReopened(id));
    }
}
