package nrw.bildungspartner.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A private link to an agreement: of its secret only the hash is kept. */
@Entity
class TrackingLink {

    @Id
    private String tokenHash;

    private String reference;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected TrackingLink() {}

    TrackingLink(String tokenHash, String reference, Instant createdAt) {
        this.tokenHash = tokenHash;
        this.reference = reference;
        this.createdAt = createdAt;
    }

    String reference() {
        return reference;
    }
}
