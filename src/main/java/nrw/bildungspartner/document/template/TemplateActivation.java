package nrw.bildungspartner.document.template;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The decision to use a version of a template from a day on; it may be taken back as long as that day is to come. */
@Entity
public class TemplateActivation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID versionId;

    private String initiative;
    private String language;

    // As a day, not as a midnight: that would move with the time zones between here and the database.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate fromDay;

    private String decidedBy;
    private Instant decidedAt;

    @Nullable
    private String cancelledBy;

    @Nullable
    private Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected TemplateActivation() {}

    TemplateActivation(TemplateVersion version, LocalDate fromDay, String decidedBy, Instant decidedAt) {
        this.versionId = version.id();
        this.initiative = version.name().initiative();
        this.language = version.name().language();
        this.fromDay = fromDay;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public long id() {
        return id;
    }

    public UUID versionId() {
        return versionId;
    }

    public TemplateName name() {
        return new TemplateName(initiative, language);
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Who took it back; {@code null} if it holds. */
    public @Nullable String cancelledBy() {
        return cancelledBy;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }
}
