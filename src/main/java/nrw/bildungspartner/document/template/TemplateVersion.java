package nrw.bildungspartner.document.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nrw.bildungspartner.document.StoredDocument;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A version of one of the office's Word files. Written once and never changed or removed. */
@Entity
@Immutable
public class TemplateVersion implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String initiative;
    private String language;

    @Nullable
    private Integer number;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID documentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<TemplateFinding> findings;

    @Nullable
    private String uploadedBy;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    /** One that came with the application. */
    TemplateVersion(TemplateName name, StoredDocument file) {
        this(name, null, file, "", List.of(), null);
    }

    TemplateVersion(
            TemplateName name,
            @Nullable Integer number,
            StoredDocument file,
            String note,
            List<TemplateFinding> findings,
            @Nullable String uploadedBy) {
        this.id = UUID.randomUUID();
        this.initiative = name.initiative();
        this.language = name.language();
        this.number = number;
        this.documentId = file.id();
        this.sha256 = file.sha256();
        this.note = note;
        this.findings = List.copyOf(findings);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = file.keptAt();
    }

    public UUID id() {
        return id;
    }

    public TemplateName name() {
        return new TemplateName(initiative, language);
    }

    /** Counted from 1 for what the office brought in; none for what came with the application. */
    public OptionalInt number() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public boolean isShipped() {
        return number == null;
    }

    public UUID documentId() {
        return documentId;
    }

    /** SHA-256 of the file, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** What is different in it, in the words of whoever brought it in. */
    public String note() {
        return note;
    }

    /** What was found when it was brought in and did not speak against it. */
    public List<TemplateFinding> findings() {
        return findings;
    }

    public @Nullable String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** It is saved only once. */
    @Override
    public boolean isNew() {
        return true;
    }
}
