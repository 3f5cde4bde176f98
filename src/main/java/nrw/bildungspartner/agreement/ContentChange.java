package nrw.bildungspartner.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who of the office changed an agreement's content, when, and where. What it said before is kept with it. */
@Entity
public class ContentChange {

    /** How the content came to change. */
    public enum Way {
        /** Read from a paper and typed in. */
        ENTERED,
        /** Taken over from the Word file that came back. */
        TAKEN_OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Way way;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private Map<String, String> texts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private @Nullable AgreementContent contentBefore;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContentChange() {}

    ContentChange(Agreement agreement, Way way, Map<String, String> texts, String changedBy, Instant changedAt) {
        this.reference = agreement.reference();
        this.way = way;
        this.texts = Map.copyOf(texts);
        this.contentBefore = agreement.content().orElse(null);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public Way way() {
        return way;
    }

    /** What was taken over, by field; empty if the whole was entered. */
    public Map<String, String> texts() {
        return texts;
    }

    /** What the agreement said before; empty if nothing was known. */
    public Optional<AgreementContent> contentBefore() {
        return Optional.ofNullable(contentBefore);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
