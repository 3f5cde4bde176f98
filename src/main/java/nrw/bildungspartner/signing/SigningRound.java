package nrw.bildungspartner.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Collecting the signatures under one version of an agreement. Another version begins another round. */
@Entity
public class SigningRound {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id = UUID.randomUUID();

    private String reference;
    private int documentVersion;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String pdfSha256;

    private boolean sequential;
    private Instant begunAt;
    private @Nullable Instant completedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sealedId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SigningRound() {}

    SigningRound(String reference, int documentVersion, String pdfSha256, boolean sequential, Instant begunAt) {
        this.reference = reference;
        this.documentVersion = documentVersion;
        this.pdfSha256 = pdfSha256;
        this.sequential = sequential;
        this.begunAt = begunAt;
    }

    void signsOneAfterTheOther(boolean sequential) {
        this.sequential = sequential;
    }

    void completed(Instant at) {
        this.completedAt = at;
    }

    void sealed(UUID document) {
        this.sealedId = document;
    }

    UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public int documentVersion() {
        return documentVersion;
    }

    /** SHA-256 of the very PDF that is signed, in lower-case hex. */
    public String pdfSha256() {
        return pdfSha256;
    }

    /** Whether the sides sign one after the other, in the order of the paper. */
    public boolean isSequential() {
        return sequential;
    }

    /** When the last side had signed online; empty while one is missing or signs otherwise. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** The sealed copy with the evidence, once there is one. */
    public Optional<UUID> sealedId() {
        return Optional.ofNullable(sealedId);
    }
}
