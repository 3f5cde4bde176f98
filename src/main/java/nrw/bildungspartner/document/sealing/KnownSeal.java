package nrw.bildungspartner.document.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
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

    /** Until when the certificate is valid. */
    public Instant validUntil() {
        try {
            var read =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return ((X509Certificate) read).getNotAfter().toInstant();
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate of ours cannot be read", e);
        }
    }

    byte[] certificate() {
        return certificate.clone();
    }
}
