package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.UUID;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person put a piece of post aside for good. It stays in the ledger, with the reason. */
@Service
public class DiscardMail {

    private static final int LONGEST_REASON = 500;

    private final IncomingMailRepository mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiscardMail(IncomingMailRepository mails, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.events = events;
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
        mail.becomes(MailState.DONE, "discarded", reason);
        mail.handled(who, clock.instant());
        events.publishEvent(new MailDiscarded(id));
    }
}
