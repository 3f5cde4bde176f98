package nrw.bildungspartner.agreement.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Secrets;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that is still being written, or an issued one that is being written anew. Once issued it bears the
 * agreement's reference and does not change any more.
 */
@Entity
public class Draft {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private AgreementContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<Step> answered;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private @Nullable List<Step> takenOver;

    private @Nullable String reference;
    private @Nullable String revises;
    private int revisesVersion;
    private @Nullable String copyOf;
    private Instant begunAt;
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(AgreementContent content, Instant now) {
        this.id = UUID.randomUUID();
        this.content = content;
        this.answered = List.of(Step.INITIATIVE);
        this.begunAt = now;
        this.changedAt = now;
    }

    /** A draft of an agreement's next version: everything is said, anything may change. */
    static Draft ofNextVersion(String reference, int version, AgreementContent content, Instant now) {
        Draft draft = new Draft(content, now);
        draft.answered = List.of(Step.values());
        draft.revises = reference;
        draft.revisesVersion = version;
        return draft;
    }

    /** A draft of another agreement like an earlier one: only these steps are asked, all others taken over. */
    static Draft ofCopy(String reference, AgreementContent content, Set<Step> asked, Instant now) {
        Draft draft = new Draft(content, now);
        draft.takenOver = Arrays.stream(Step.values())
                .filter(step -> !asked.contains(step))
                .toList();
        draft.answered = draft.takenOver;
        draft.copyOf = reference;
        return draft;
    }

    void answer(Answer answer, Instant now) {
        content = answer.in(content);
        if (!answered.contains(answer.step())) {
            List<Step> more = new ArrayList<>(answered);
            more.add(answer.step());
            answered = List.copyOf(more);
        }
        if (takenOver != null && takenOver.contains(answer.step())) {
            takenOver = takenOver.stream().filter(step -> step != answer.step()).toList();
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

    /** The steps whose answer comes from an earlier agreement and that nobody has touched since. */
    public Set<Step> takenOver() {
        return takenOver == null ? Set.of() : Set.copyOf(takenOver);
    }

    /** What came of it, once it is issued. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** The agreement whose next version this is to be. */
    public Optional<String> revises() {
        return Optional.ofNullable(revises);
    }

    /** The version it was made from; 0 if it is to be an agreement's first. */
    public int revisesVersion() {
        return revisesVersion;
    }

    /** The earlier agreement it is like. */
    public Optional<String> copyOf() {
        return Optional.ofNullable(copyOf);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Tells two versions of the whole draft apart. */
    public String fingerprint() {
        return Secrets.hash(content.toString()).substring(0, 16);
    }
}
