package nrw.bildungspartner.agreement.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a draft said after somebody had changed one of its steps. The first one is how the draft began. */
@Entity
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID draftId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Step step;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private AgreementContent content;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Draft draft, Participant by, Step step, Instant now) {
        this.draftId = draft.id();
        this.participantId = by.id();
        this.step = step;
        this.content = draft.content();
        this.madeAt = now;
    }

    public UUID participantId() {
        return participantId;
    }

    public Step step() {
        return step;
    }

    public AgreementContent content() {
        return content;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
