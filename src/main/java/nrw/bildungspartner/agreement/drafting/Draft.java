package nrw.bildungspartner.agreement.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that is still being written. Whoever has its private link may write on; of the link's secret only the hash
 * is kept. Once issued it bears the agreement's reference and does not change any more.
 */
@Entity
public class Draft {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String tokenHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private AgreementContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<Step> answered;

    private @Nullable String reference;
    private Instant begunAt;
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(String tokenHash, AgreementContent content, Instant now) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        this.content = content;
        this.answered = List.of(Step.INITIATIVE);
        this.begunAt = now;
        this.changedAt = now;
    }

    void answer(Answer answer, Instant now) {
        content = answer.in(content);
        if (!answered.contains(answer.step())) {
            List<Step> more = new ArrayList<>(answered);
            more.add(answer.step());
            answered = List.copyOf(more);
        }
        changedAt = now;
    }

    void issuedAs(String reference, Instant now) {
        this.reference = reference;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    /** What has been said so far. */
    public AgreementContent content() {
        return content;
    }

    /** The steps somebody has given an answer to, complete or not. */
    public Set<Step> answered() {
        return Set.copyOf(answered);
    }

    /** What came of it, once it is issued. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Tells two versions of the whole draft apart. */
    public String fingerprint() {
        return Secrets.hash(content.toString()).substring(0, 16);
    }
}
