package nrw.bildungspartner.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The hash of a personal link's secret. It lets one person sign for one side, and nothing else. */
@Entity
public class SigningLink implements Persistable<String> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenHash;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID requestId;

    private Instant createdAt;
    private Instant validTill;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningLink() {}

    SigningLink(String tokenHash, UUID requestId, Instant createdAt, Instant validTill) {
        this.tokenHash = tokenHash;
        this.requestId = requestId;
        this.createdAt = createdAt;
        this.validTill = validTill;
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    /** A link is only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }

    UUID requestId() {
        return requestId;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isExpired(Instant now) {
        return now.isAfter(validTill);
    }
}
