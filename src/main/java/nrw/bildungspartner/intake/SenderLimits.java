package nrw.bildungspartner.intake;

import java.time.Duration;
import nrw.bildungspartner.intake.post.Channel;
import org.springframework.stereotype.Component;

/** Keeps one sender from taking all the time there is: what is too much is kept, but a person has it worked on. */
@Component
class SenderLimits {

    private final IncomingMailRepository mails;
    private final IntakeSettings settings;

    SenderLimits(IncomingMailRepository mails, IntakeSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** What a person has handled is worked on, however much came. */
    boolean exceeded(IncomingMail mail) {
        return mail.channel() == Channel.MAIL
                && mail.handledBy().isEmpty()
                && mails.countBySenderKeyAndReceivedAtBetween(
                                mail.senderKey(), mail.receivedAt().minus(Duration.ofHours(1)), mail.receivedAt())
                        > settings.mailsPerSenderAndHour();
    }
}
