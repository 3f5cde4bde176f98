package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private links to an agreement's tracking page, for people without an account. A secret has 192 bits and is given out
 * once; the database knows its hash. An agreement can have several: each letter carries one of its own.
 */
@Service
public class TrackingLinks {

    private final TrackingLinkRepository repository;
    private final PublicAddress address;
    private final Clock clock;

    TrackingLinks(TrackingLinkRepository repository, PublicAddress address, Clock clock) {
        this.repository = repository;
        this.address = address;
        this.clock = clock;
    }

    /** A new secret for this agreement. */
    @Transactional
    public String freshToken(String reference) {
        String token = Secrets.fresh();
        repository.save(new TrackingLink(Secrets.hash(token), reference, clock.instant()));
        return token;
    }

    /** The address of the tracking page with a new secret. */
    @Transactional
    public String fresh(String reference) {
        return urlOf(freshToken(reference));
    }

    public String urlOf(String token) {
        return address.of("/stand/" + token);
    }

    /** The agreement this secret opens, if any. */
    @Transactional(readOnly = true)
    public Optional<String> open(String token) {
        return repository.findById(Secrets.hash(token)).map(TrackingLink::reference);
    }
}
