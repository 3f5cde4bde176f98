package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.UUID;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person have a piece of post read and recognised once more. */
@Service
public class RetryMail {

    private final IncomingMailRepository mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetryMail(IncomingMailRepository mails, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Conflict if somebody else has dealt with the mail meanwhile, or some cases have got their part of it */
    @Transactional
    public void retry(UUID id, String who) {
        IncomingMail mail = mails.findById(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
        if (!mail.waitsForPerson()) {
            throw new Conflict("intake.mail.dealt-with");
        }
        if (mail.isDivided()) {
            throw new Conflict("intake.mail.divided");
        }
        mail.startsOver();
        mail.handled(who, clock.instant());
        events.publishEvent(new MailRetried(id));
    }
}
