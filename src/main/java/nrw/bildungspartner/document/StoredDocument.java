package nrw.bildungspartner.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known about a kept file. Its bytes lie apart, found by their hash, and are never loaded with it. */
@Entity
@Table(name = "document")
public class StoredDocument {

    private static final int LONGEST_VIRUS = 200;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Long version;

    @Nullable
    private String caseReference;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String name;

    private String mediaType;

    private long size;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    @Nullable
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "template_version")
    private UUID template;

    private Instant keptAt;

    @Nullable
    private String virus;

    @SuppressWarnings("NullAway.Init")
    protected StoredDocument() {}

    StoredDocument(
            @Nullable String caseReference,
            DocumentKind kind,
            FileName name,
            String mediaType,
            long size,
            String sha256,
            @Nullable UUID template,
            Instant keptAt) {
        this.id = UUID.randomUUID();
        this.caseReference = caseReference;
        this.kind = kind;
        this.name = name.value();
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.template = template;
        this.keptAt = keptAt;
    }

    void assignTo(@Nullable String reference) {
        this.caseReference = reference;
    }

    /** The same content in the file of another case. */
    StoredDocument forCase(String reference, DocumentKind as, Instant now) {
        return new StoredDocument(reference, as, new FileName(name), mediaType, size, sha256, template, now);
    }

    void condemn(String virus) {
        this.virus = virus.length() > LONGEST_VIRUS ? virus.substring(0, LONGEST_VIRUS) : virus;
    }

    public UUID id() {
        return id;
    }

    /** The case it belongs to, or {@code null} as long as nobody knows. */
    public @Nullable String caseReference() {
        return caseReference;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** A name that is safe to show and to offer for download. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    /** SHA-256 of the bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** The version of the office's template that it was made from; {@code null} if it was made from none. */
    public @Nullable UUID template() {
        return template;
    }

    public Instant keptAt() {
        return keptAt;
    }

    /** What the virus scanner found in it; {@code null} if nothing, or if nobody scanned it. */
    public @Nullable String virus() {
        return virus;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDocument document && id.equals(document.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
