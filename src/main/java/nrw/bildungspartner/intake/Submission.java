package nrw.bildungspartner.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.Clue;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What came back for an agreement: the signed copy, with whatever came along. */
@Entity
public class Submission {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID mailId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String sender;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Clue recognisedBy;

    private String fingerprint;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(UUID id, IncomingMail mail, String reference, Clue clue, String fingerprint) {
        this.id = id;
        this.mailId = mail.id();
        this.reference = reference;
        this.channel = mail.channel();
        this.sender = mail.sender();
        this.receivedAt = mail.receivedAt();
        this.recognisedBy = clue;
        this.fingerprint = fingerprint;
    }

    public UUID id() {
        return id;
    }

    public UUID mailId() {
        return mailId;
    }

    public String reference() {
        return reference;
    }

    public Channel channel() {
        return channel;
    }

    /** The sender's mail address; empty for an upload. */
    public String sender() {
        return sender;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Clue recognisedBy() {
        return recognisedBy;
    }
}
