package nrw.bildungspartner.agreement.drafting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nrw.bildungspartner.agreement.Person;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who writes on a draft, or is asked to, with a private link of their own; of its secret the hash is kept. */
@Entity
public class Participant {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID draftId;

    private String tokenHash;
    private String name;
    private String email;
    private @Nullable Instant invitedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant joinedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    private Participant(UUID draftId, String tokenHash, Person person) {
        this.id = UUID.randomUUID();
        this.draftId = draftId;
        this.tokenHash = tokenHash;
        this.name = person.name();
        this.email = person.email();
    }

    /** One who is in without being asked: who began the draft, or has the private link to the agreement it changes. */
    static Participant atHome(UUID draftId, String tokenHash, String name, Instant now) {
        Participant participant = new Participant(draftId, tokenHash, new Person(name, ""));
        participant.joinedAt = now;
        return participant;
    }

    static Participant invited(UUID draftId, String tokenHash, Person person, Instant now, Instant expiresAt) {
        Participant participant = new Participant(draftId, tokenHash, person);
        participant.invitedAt = now;
        participant.expiresAt = expiresAt;
        return participant;
    }

    void joins(String asName, Instant now) {
        if (joinedAt == null) {
            joinedAt = now;
        }
        isCalled(asName);
    }

    void isCalled(String newName) {
        String clean = new Person(newName, "").name();
        if (!clean.isEmpty()) {
            name = clean;
        }
    }

    void revoked(Instant now) {
        revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID draftId() {
        return draftId;
    }

    /** Empty if nobody has said so yet. */
    public String name() {
        return name;
    }

    /** Where the invitation went; empty for one who was not invited. */
    public String email() {
        return email;
    }

    public boolean isInvited() {
        return invitedAt != null;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    Instant since() {
        return invitedAt != null ? invitedAt : joinedAt != null ? joinedAt : Instant.EPOCH;
    }

    public boolean hasJoined() {
        return joinedAt != null && revokedAt == null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** An invitation runs out; once it is accepted it does not. */
    public boolean isExpired(Instant now) {
        return joinedAt == null && expiresAt != null && expiresAt.isBefore(now);
    }

    /** Whether this person writes along, or still may. */
    public boolean counts(Instant now) {
        return !isRevoked() && !isExpired(now);
    }
}
