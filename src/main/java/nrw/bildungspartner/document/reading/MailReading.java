package nrw.bildungspartner.document.reading;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read from one raw mail. Everything in it was written by a stranger.
 *
 * @param messageId with its angle brackets
 * @param from the plain address of the (first) author
 * @param fromName the author's display name
 * @param to plain addresses of To and Cc
 * @param headers first value of every header that tells people from machines or threads mails, by lower-case name; see
 *     {@link #header}
 * @param report a delivery report or receipt ({@code multipart/report})
 * @param text plain text, of nested messages too, bounded
 * @param attachments files of this mail and of mails inside it
 * @param virus what the virus scanner calls that for which the mail was not opened
 */
public record MailReading(
        Outcome outcome,
        Optional<String> messageId,
        Optional<String> from,
        Optional<String> fromName,
        List<String> to,
        Optional<String> subject,
        Optional<Instant> date,
        Map<String, String> headers,
        String contentType,
        boolean report,
        String text,
        List<MailAttachment> attachments,
        Set<ReadingNote> notes,
        Optional<String> virus) {

    /** The headers kept, lower case: signs of machines, lists and threads. */
    public static final List<String> HEADERS_OF_INTEREST = List.of(
            "auto-submitted",
            "precedence",
            "x-auto-response-suppress",
            "x-autoreply",
            "x-autorespond",
            "x-failed-recipients",
            "return-path",
            "list-id",
            "list-unsubscribe",
            "in-reply-to",
            "references",
            "reply-to",
            "sender");

    public MailReading {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
        notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
    }

    public static MailReading nothing(Outcome outcome, ReadingNote note) {
        return nothing(outcome, note, Optional.empty());
    }

    static MailReading notOpened(VirusScan.Alarm alarm) {
        return nothing(alarm.outcome(), alarm.note(), alarm.virus());
    }

    private static MailReading nothing(Outcome outcome, ReadingNote note, Optional<String> virus) {
        return new MailReading(
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                "",
                false,
                "",
                List.of(),
                Set.of(note),
                virus);
    }

    /** A header of {@link #HEADERS_OF_INTEREST}; present but blank (as in {@code Return-Path: <>}) is not absent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public List<String> reasons() {
        return notes.stream().map(ReadingNote::key).toList();
    }

    MailReading withAttachments(List<MailAttachment> read) {
        return new MailReading(
                outcome,
                messageId,
                from,
                fromName,
                to,
                subject,
                date,
                headers,
                contentType,
                report,
                text,
                read,
                notes,
                virus);
    }
}
