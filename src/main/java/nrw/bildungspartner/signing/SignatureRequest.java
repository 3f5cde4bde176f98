package nrw.bildungspartner.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.Person;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One side's turn in a round: who is asked to sign for it, and what became of it. */
@Entity
public class SignatureRequest {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id = UUID.randomUUID();

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID roundId;

    private String signer;
    private int place;
    private String contactEmail;
    private String name;
    private String email;
    private @Nullable Instant askedAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant declinedAt;
    private String declineReason = "";

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SignatureRequest() {}

    SignatureRequest(SigningRound round, Side side, int place) {
        this.roundId = round.id();
        this.signer = side.key();
        this.place = place;
        this.contactEmail = side.contact().email();
        this.name = side.contact().name();
        this.email = side.contact().email();
    }

    void asked(Instant at) {
        if (askedAt == null) {
            askedAt = at;
        }
    }

    void waits() {
        askedAt = null;
    }

    void reminded(Instant at) {
        remindedAt = at;
    }

    void declined(String reason, Instant at) {
        declineReason = reason;
        declinedAt = at;
    }

    void reconsidered() {
        declineReason = "";
        declinedAt = null;
    }

    /** From now on somebody else of this side is asked. */
    void handedTo(Person person) {
        name = person.name();
        email = person.email();
        remindedAt = null;
        reconsidered();
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    /** The name of the signature field on the paper. */
    String signer() {
        return signer;
    }

    Person person() {
        return new Person(name, email);
    }

    /** Whether somebody else than the agreement's contact is asked. */
    boolean isHandedOver() {
        return !email.equalsIgnoreCase(contactEmail);
    }

    String contactEmail() {
        return contactEmail;
    }

    boolean isAsked() {
        return askedAt != null;
    }

    boolean isDeclined() {
        return declinedAt != null;
    }

    Optional<Instant> declinedAt() {
        return Optional.ofNullable(declinedAt);
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }

    String declineReason() {
        return declineReason;
    }
}
