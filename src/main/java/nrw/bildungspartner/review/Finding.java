package nrw.bildungspartner.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One observation about what came back. Its words are the message {@code review.finding.<key>} with the arguments. */
@Entity
public class Finding {

    private static final Set<String> DIFFERENCES = Set.of("text-changed", "control-missing");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    @Column(name = "finding_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String field;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<String> args;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID evidence;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(String reference, Observation observation) {
        this.reference = reference;
        this.key = observation.key();
        this.severity = observation.severity();
        this.field = observation.field();
        this.args = List.copyOf(observation.args());
        this.evidence = observation.evidence();
    }

    public long id() {
        return id;
    }

    /** Of the case it is about. */
    public String reference() {
        return reference;
    }

    public String key() {
        return key;
    }

    public Severity severity() {
        return severity;
    }

    /** The agreement's field or the signature field's name; empty where it concerns the whole. */
    public String field() {
        return field;
    }

    public List<String> args() {
        return args;
    }

    /** The document with the picture that shows it. */
    public Optional<UUID> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** Whether something came back otherwise than it was issued: issued, returned, the heading, and what kind of text. */
    public boolean isDifference() {
        return DIFFERENCES.contains(key);
    }

    public String messageKey() {
        return "review.finding." + (isDifference() ? key + "." + args.get(3) : key);
    }
}
