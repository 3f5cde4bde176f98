package nrw.bildungspartner.signing;

import java.time.Clock;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a signer say no, and think again. */
@Service
@Transactional
public class DeclineSignature {

    private static final int LONGEST = 2000;

    private final OpenSigning openSigning;
    private final SigningAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeclineSignature(OpenSigning openSigning, SigningAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.openSigning = openSigning;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Invalid if there is no reason
     * @throws SigningClosed if this link is not for signing now
     */
    public void decline(String token, String reason) {
        ToSign toSign = openSigning.ready(token);
        String said = reason.strip();
        if (said.isEmpty()) {
            throw new Invalid("reason", "signing.check.reason");
        }
        if (said.length() > LONGEST) {
            throw new Invalid("reason", "agreement.check.too-long", LONGEST, said.length());
        }
        toSign.request().declined(said, clock.instant());
        audit.bySigner(toSign, "declined", Identification.PERSONAL_LINK, "reason", said);
        events.publishEvent(
                new SignatureDeclined(toSign.round().reference(), toSign.me().key()));
    }

    /** @throws SigningClosed if nothing was declined by this link, or it is too late */
    public void takeBack(String token) {
        ToSign toSign = openSigning.open(token);
        if (toSign.place() != ToSign.Place.DECLINED) {
            throw new SigningClosed();
        }
        toSign.request().reconsidered();
        audit.bySigner(toSign, "reconsidered");
    }
}
