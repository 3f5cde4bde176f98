package nrw.bildungspartner.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an agreement said when it was issued, for the first time or again. Written once and never changed. */
@Entity
public class AgreementVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;
    private int documentVersion;
    private Instant issuedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private AgreementContent content;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID docxId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID pdfId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    @SuppressWarnings("NullAway.Init")
    protected AgreementVersion() {}

    AgreementVersion(
            String reference,
            int documentVersion,
            AgreementContent content,
            UUID docxId,
            UUID pdfId,
            String sha256,
            Instant issuedAt) {
        this.reference = reference;
        this.documentVersion = documentVersion;
        this.content = content;
        this.docxId = docxId;
        this.pdfId = pdfId;
        this.sha256 = sha256;
        this.issuedAt = issuedAt;
    }

    /** Counted from 1; it is printed in the code of every page. */
    public int number() {
        return documentVersion;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public AgreementContent content() {
        return content;
    }

    public UUID docxId() {
        return docxId;
    }

    public UUID pdfId() {
        return pdfId;
    }

    /** SHA-256 of the PDF, in lower-case hex: whoever has the file can tell whether it is this version. */
    public String sha256() {
        return sha256;
    }
}
