package nrw.bildungspartner.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.post.Envelope;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.MailCopy;
import nrw.bildungspartner.intake.post.Texts;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.mailbox.MailAddress;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger: a piece of post, where it came from and what became of it. */
@Entity
public class IncomingMail {

    static final String DISCARDED = "discarded";
    static final String HANDED_OVER = "handed-over";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String mailbox;
    private @Nullable Long uidValidity;
    private @Nullable Long uid;

    private String sha256;
    private String deliverySha256;
    private @Nullable String claimedSha256;

    private @Nullable String messageId;
    private String sender;
    private String senderName = "";
    private String senderKey = "";
    private String answers = "";
    private String subject;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.RECEIVED;

    private @Nullable String reference;

    /** All its cases, if they are several. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mail_reference", joinColumns = @JoinColumn(name = "mail_id"))
    @OrderColumn(name = "position")
    @Column(name = "reference")
    @BatchSize(size = 200)
    private List<String> severalReferences = new ArrayList<>();

    private @Nullable String reason;
    private @Nullable String reasonText;

    @Enumerated(EnumType.STRING)
    private @Nullable Clue recognisedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable MachineSign machine;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body = "";

    private int attempts;

    @Column(name = "raw_document")
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID rawDocument;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID submissionId;

    private @Nullable String handledBy;
    private @Nullable Instant handledAt;

    @SuppressWarnings("NullAway.Init")
    protected IncomingMail() {}

    private IncomingMail(Channel channel, Hashes hashes, String sender, String subject, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.submissionId = UUID.randomUUID();
        this.channel = channel;
        this.sha256 = hashes.content();
        this.deliverySha256 = hashes.delivery();
        this.sender = Texts.cut(sender, 300);
        this.senderKey = MailAddress.plain(this.sender);
        this.subject = Texts.cut(subject, 500);
        this.receivedAt = receivedAt;
    }

    static IncomingMail mailed(MailCopy copy, Envelope envelope, Hashes hashes, @Nullable UUID rawDocument) {
        var mail = new IncomingMail(Channel.MAIL, hashes, envelope.sender(), envelope.subject(), copy.receivedAt());
        mail.mailbox = copy.mailbox();
        mail.uidValidity = copy.uidValidity();
        mail.uid = copy.uid();
        mail.messageId = envelope.messageId();
        mail.senderName = Texts.cut(envelope.senderName(), 180);
        mail.rawDocument = rawDocument;
        return mail;
    }

    static IncomingMail uploaded(String reference, String sha256, Instant receivedAt) {
        var mail = new IncomingMail(Channel.UPLOAD, new Hashes(sha256, sha256), "", "", receivedAt);
        mail.reference = reference;
        return mail;
    }

    /** This is the first mail of its content; the table lets nobody else say so. */
    void claimContent() {
        this.claimedSha256 = sha256;
    }

    /** The mailbox counts anew, its old number no longer names this mail. */
    void losesPlace() {
        this.uid = null;
    }

    void beginsAttempt() {
        this.attempts++;
    }

    void says(String text, @Nullable MachineSign sign, String answeredIds) {
        this.answers = Texts.cut(answeredIds, 1_900);
        this.body = Texts.cut(text, 50_000);
        this.machine = sign;
    }

    void matched(String reference, Clue clue) {
        becomes(MailState.MATCHED, null, null);
        this.attempts = 0;
        this.reference = reference;
        this.recognisedBy = clue;
    }

    /** It brings the papers of several cases. */
    void matched(List<String> references, Clue clue) {
        matched(references.get(0), clue);
        severalReferences.addAll(references);
    }

    /** The rest of it, after the other cases got theirs. */
    void restMatched(String reference) {
        becomes(MailState.MATCHED, null, null);
        if (!severalReferences.contains(reference)) {
            severalReferences.add(reference);
        }
    }

    /** Another state, with the key of the reason and what it is about. */
    void becomes(MailState state, @Nullable String reason, @Nullable String about) {
        this.state = state;
        this.reason = reason;
        this.reasonText = about == null ? null : Texts.cut(about, 900);
    }

    /** It tells of a case without belonging to it. */
    void concerns(String reference) {
        this.reference = reference;
    }

    void handled(String who, Instant at) {
        this.handledBy = Texts.cut(who, 180);
        this.handledAt = at;
    }

    void startsOver() {
        becomes(MailState.RECEIVED, null, null);
        this.attempts = 0;
    }

    public UUID id() {
        return id;
    }

    public Channel channel() {
        return channel;
    }

    /** SHA-256 of the mail as it was sent, without the lines its transport added. */
    public String sha256() {
        return sha256;
    }

    /** SHA-256 of every byte that arrived. */
    String delivery() {
        return deliverySha256;
    }

    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    public String sender() {
        return sender;
    }

    /** All mails of one sender bear the same. */
    String senderKey() {
        return senderKey;
    }

    /** The Message-IDs this mail says it answers. */
    List<String> answers() {
        return answers.isBlank() ? List.of() : List.of(answers.strip().split("\\s+"));
    }

    public String senderName() {
        return senderName;
    }

    public String subject() {
        return subject;
    }

    /** What its sender wrote around the papers: subject and text. */
    public String letter() {
        return subject + "\n" + body;
    }

    /** The text of the mail, bounded. */
    public String body() {
        return body;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public MailState state() {
        return state;
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Every case it belongs to, in the order of its papers. */
    public List<String> references() {
        return severalReferences.isEmpty()
                ? Optional.ofNullable(reference).stream().toList()
                : List.copyOf(severalReferences);
    }

    /** Whether its papers belong to several cases. */
    public boolean isDivided() {
        return !severalReferences.isEmpty();
    }

    /** Why it is in its state; the text's key is {@code intake.reason.<reason>}. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What the reason is about: a reference, a name, a person's own words. */
    public Optional<String> reasonText() {
        return Optional.ofNullable(reasonText);
    }

    public Optional<Clue> recognisedBy() {
        return Optional.ofNullable(recognisedBy);
    }

    public Optional<MachineSign> machine() {
        return Optional.ofNullable(machine);
    }

    /** Whether a person's decision is what it waits for. */
    public boolean waitsForPerson() {
        return state == MailState.UNMATCHED || state == MailState.FAILED;
    }

    /** It was handed over to a case it does not belong to; a person says where it does. */
    void takenOut() {
        becomes(MailState.UNMATCHED, "taken-out", reference);
        this.reference = null;
        this.recognisedBy = null;
    }

    /** Whether it has become a submission to a case. */
    boolean isHandedOver() {
        return state == MailState.DONE && HANDED_OVER.equals(reason);
    }

    /** Whether a person put it aside, which may be taken back. */
    public boolean isDiscarded() {
        return state == MailState.DONE && DISCARDED.equals(reason);
    }

    /** Whether something will become of it by itself, in a moment. */
    public boolean isInWork() {
        return state == MailState.RECEIVED || state == MailState.MATCHED;
    }

    public int attempts() {
        return attempts;
    }

    /** The document that holds every byte of the mail; uploads and mail that was too large have none. */
    public Optional<UUID> rawDocument() {
        return Optional.ofNullable(rawDocument);
    }

    /** The submission it is or will be. */
    public UUID submissionId() {
        return submissionId;
    }

    public Optional<String> handledBy() {
        return Optional.ofNullable(handledBy);
    }

    public Optional<Instant> handledAt() {
        return Optional.ofNullable(handledAt);
    }
}
