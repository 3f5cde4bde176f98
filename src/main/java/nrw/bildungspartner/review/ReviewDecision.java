package nrw.bildungspartner.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import nrw.bildungspartner.agreement.Remark;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody of the office decided about an agreement, and why. */
@Entity
public class ReviewDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    @Column(unique = true)
    private String taskId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<Remark> remarks;

    private String note;
    private String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewDecision() {}

    ReviewDecision(
            String reference,
            String taskId,
            Decision decision,
            List<Remark> remarks,
            String note,
            String decidedBy,
            Instant decidedAt) {
        this.reference = reference;
        this.taskId = taskId;
        this.decision = decision;
        this.remarks = List.copyOf(remarks);
        this.note = note;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public Decision decision() {
        return decision;
    }

    /** What the partners are told. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** For the office only. */
    public String note() {
        return note;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
