package nrw.bildungspartner.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A letter of the office, from the moment it is written until it is sent, and for the case file afterwards. */
@Entity
public class Letter {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Long version;

    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String language;
    private String recipient;
    private String recipientName;
    private String subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] raw;

    private String messageId;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.QUEUED;

    private int attempts;
    private Instant notBefore;
    private @Nullable Instant leasedUntil;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(
            @Nullable String reference,
            LetterKind kind,
            String language,
            Recipient recipient,
            Wording wording,
            String messageId,
            byte[] raw,
            Instant now) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.kind = kind;
        this.language = language;
        this.recipient = recipient.address();
        this.recipientName = recipient.name();
        this.subject = wording.subject();
        this.body = wording.keptText();
        this.raw = raw;
        this.messageId = messageId;
        this.createdAt = now;
        this.notBefore = now;
    }

    /** It is out; the message with its private link is no longer needed, the readable text stays. */
    void sent(Instant now) {
        this.state = LetterState.SENT;
        this.sentAt = now;
        this.leasedUntil = null;
        this.lastError = null;
        this.raw = null;
    }

    void waitsUntil(Instant later) {
        this.state = LetterState.QUEUED;
        this.notBefore = later;
        this.leasedUntil = null;
    }

    /** Not an attempt, only a wait. */
    void postponed(Instant later) {
        waitsUntil(later);
        this.attempts--;
    }

    void failed(String error, boolean forGood, Instant next) {
        waitsUntil(next);
        this.lastError = error.length() > 900 ? error.substring(0, 900) : error;
        if (forGood) {
            this.state = LetterState.FAILED;
        }
    }

    /** The post brought it back. */
    void cameBack(String why) {
        this.state = LetterState.UNDELIVERABLE;
        this.lastError = why.length() > 900 ? why.substring(0, 900) : why;
    }

    void triedAgain(Instant now) {
        waitsUntil(now);
        this.attempts = 0;
    }

    byte @Nullable [] raw() {
        return raw;
    }

    public UUID id() {
        return id;
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public LetterKind kind() {
        return kind;
    }

    public String language() {
        return language;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    public String subject() {
        return subject;
    }

    /** What it says; in place of the private link stands a sign that there was one. */
    public String body() {
        return body;
    }

    /** With its angle brackets; the same however often it is sent. */
    public String messageId() {
        return messageId;
    }

    public LetterState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
