package nrw.bildungspartner.workflow.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a version of a decision table was put into force: by whom and when. It is never changed. */
@Entity
public class RuleActivation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private RuleTable ruleTable;

    private int number;
    private String definitionId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String shippedSha;

    private @Nullable Integer restored;
    private String activatedBy;
    private Instant activatedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RuleActivation() {}

    RuleActivation(
            RuleTable ruleTable,
            int number,
            String definitionId,
            String shippedSha,
            @Nullable Integer restored,
            String activatedBy,
            Instant activatedAt) {
        this.ruleTable = ruleTable;
        this.number = number;
        this.definitionId = definitionId;
        this.shippedSha = shippedSha;
        this.restored = restored;
        this.activatedBy = activatedBy;
        this.activatedAt = activatedAt;
    }

    /** Counted from 1 for each table; 0 is the one that comes with the application. */
    public int number() {
        return number;
    }

    String definitionId() {
        return definitionId;
    }

    String shippedSha() {
        return shippedSha;
    }

    /** The earlier version that it brought back, if it did. */
    public @Nullable Integer restored() {
        return restored;
    }

    public String activatedBy() {
        return activatedBy;
    }

    public Instant activatedAt() {
        return activatedAt;
    }
}
