package nrw.bildungspartner.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.intake.recognising.Share;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that came with a piece of post: where it is kept, how reading it ended and what was read. */
@Entity
public class MailAttachment {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID mailId;

    private int position;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID documentId;

    private boolean paper;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String notes = "";

    @Column(columnDefinition = "longtext")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PaperReading reading;

    @Column(columnDefinition = "longtext")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Share> shares;

    @SuppressWarnings("NullAway.Init")
    protected MailAttachment() {}

    MailAttachment(UUID mailId, int position, StoredDocument document) {
        this.id = UUID.randomUUID();
        this.mailId = mailId;
        this.position = position;
        this.name = document.name();
        this.mediaType = document.mediaType();
        this.size = document.size();
        this.sha256 = document.sha256();
        this.documentId = document.id();
    }

    void read(Outcome outcome, Collection<String> notes, PaperReading reading, boolean paper) {
        this.outcome = outcome;
        this.notes = String.join(" ", notes);
        this.reading = reading;
        this.mediaType = reading.mediaType();
        this.paper = paper;
    }

    void sorted(List<Share> sorted) {
        this.shares = List.copyOf(sorted);
    }

    /** A person said whose the part is that nobody could tell. */
    void restBelongsTo(String reference) {
        if (shares != null) {
            sorted(shares.stream()
                    .map(share -> share.unclear() ? share.of(reference, Clue.PERSON) : share)
                    .toList());
        }
    }

    /** This share of it, as if it were a file of its own; for looking at, never to be kept. */
    MailAttachment part(Share share) {
        var part = new MailAttachment();
        part.id = id;
        part.mailId = mailId;
        part.position = position;
        part.name = name;
        part.mediaType = mediaType;
        part.size = size;
        part.sha256 = sha256;
        part.documentId = share.document() == null ? documentId : share.document();
        part.paper = paper;
        part.outcome = outcome;
        part.notes = notes;
        part.reading = reading == null || share.pages().isEmpty() ? reading : reading.only(share.pages());
        part.shares = List.of(share);
        return part;
    }

    /** What of this file belongs to this case. */
    public Stream<MailAttachment> of(String reference) {
        return shares == null
                ? Stream.of(this)
                : shares.stream()
                        .filter(share -> reference.equals(share.reference()))
                        .map(this::part);
    }

    /** How the file was divided among several cases; empty if its mail belongs to one case as a whole. */
    List<Share> shares() {
        return shares == null ? List.of() : shares;
    }

    /** Pages without a code that are taken for this case's because of their neighbours. */
    public List<Integer> guessedPages() {
        return shares().stream().flatMap(share -> share.guessed().stream()).toList();
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public UUID documentId() {
        return documentId;
    }

    /** Something to work with, not a logo and not the same file again. */
    public boolean paper() {
        return paper;
    }

    /** How reading ended; empty as long as nobody read it. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What was left out while reading; the texts' keys are {@code reading.note.<note>}. */
    public List<String> notes() {
        return notes.isEmpty() ? List.of() : Arrays.asList(notes.split(" "));
    }

    public Optional<PaperReading> reading() {
        return Optional.ofNullable(reading);
    }
}
