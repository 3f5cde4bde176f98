package nrw.bildungspartner.document.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A certificate that the office has sealed with. */
@Entity
@Immutable
@Table(name = "seal_certificate")
public class KnownSeal {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    @Column(columnDefinition = "blob")
    private byte[] certificate;

    private Instant firstUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownSeal() {}

    /** The certificate's fingerprint: SHA-256 in lower-case hex. */
    public String fingerprint() {
        return sha256;
    }

    public Instant firstUsedAt() {
        return firstUsedAt;
    }

    byte[] certificate() {
        return certificate.clone();
    }
}
