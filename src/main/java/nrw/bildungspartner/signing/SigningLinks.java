package nrw.bildungspartner.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Component;

/** Personal links for signing. A secret is given out once, in a letter; the database knows its hash. */
@Component
class SigningLinks {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 12;

    private final SigningLinkRepository links;
    private final PublicAddress address;
    private final SigningSettings settings;
    private final Clock clock;

    SigningLinks(SigningLinkRepository links, PublicAddress address, SigningSettings settings, Clock clock) {
        this.links = links;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The address of a new link.
     *
     * @throws TooMany if this side has had too many within a day
     */
    String fresh(SignatureRequest request) {
        Instant now = clock.instant();
        if (links.countByRequestIdAndCreatedAtAfter(request.id(), now.minus(DAY)) >= MOST_A_DAY) {
            throw new TooMany("signing.too-many-letters");
        }
        String secret = Secrets.fresh();
        links.save(new SigningLink(Secrets.hash(secret), request.id(), now, now.plus(settings.linkValid())));
        return address.of("/unterzeichnen/" + secret);
    }

    Optional<SigningLink> find(String token) {
        return links.findById(Secrets.hash(token));
    }

    void revokeAll(SignatureRequest request) {
        links.revokeAll(request.id(), clock.instant());
    }
}
