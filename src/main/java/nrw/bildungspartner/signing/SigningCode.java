package nrw.bildungspartner.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A one-time code that was sent to a signer, and the signature that it will confirm. */
@Entity
public class SigningCode {

    /** A clock that was put back a little does not matter; one that jumped does. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID requestId;

    private String codeHash;
    private String name;
    private String role;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String strokes;

    private Instant createdAt;
    private Instant validTill;
    private int tries;
    private boolean spent;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SigningCode() {}

    SigningCode(SignatureRequest request, String codeHash, Mark mark, Instant createdAt, Instant validTill) {
        this.requestId = request.id();
        this.codeHash = codeHash;
        this.name = mark.name();
        this.role = mark.role();
        this.strokes = mark.strokes().map(Strokes::text).orElse(null);
        this.createdAt = createdAt;
        this.validTill = validTill;
    }

    void tried() {
        tries++;
    }

    void spent() {
        spent = true;
    }

    boolean isUsable(Instant now, int mostTries) {
        return !spent
                && tries < mostTries
                && !now.isAfter(validTill)
                && !now.isBefore(createdAt.minus(CLOCK_TOLERANCE));
    }

    int tries() {
        return tries;
    }

    String codeHash() {
        return codeHash;
    }

    Mark mark() {
        return new Mark(name, role, strokes);
    }
}
