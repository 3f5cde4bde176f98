package nrw.bildungspartner.intake.recognising;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.intake.post.Envelope;

/** The sign by which a mail shows that no person wrote it. Nobody answers such a mail. */
public enum MachineSign {
    /** The post could not deliver one of our letters, or reports on it. */
    BOUNCE(true),
    /** Somebody is away, or a system acknowledges. */
    AUTO_REPLY(true),
    /** A newsletter or a mailing list. */
    LIST(false),
    /** Written by a program; a scanner that mails what it scanned does so, too. */
    GENERATED(false);

    private static final Pattern AWAY = Pattern.compile(
            "^\\s*(automatische (antwort|rückmeldung)|abwesenheit|abwesend|out of (the )?office|auto(matic)?[- ]?reply"
                    + "|automatic response|ich bin (zurzeit|derzeit) nicht)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAEMON =
            Pattern.compile("^(mailer-daemon|postmaster|mail-daemon|mdaemon)@.*", Pattern.CASE_INSENSITIVE);

    private final boolean answersOurs;

    MachineSign(boolean answersOurs) {
        this.answersOurs = answersOurs;
    }

    /** Such a mail reacts to one of ours; what it carries along is ours, never a submission. */
    public boolean answersOurs() {
        return answersOurs;
    }

    public static Optional<MachineSign> of(MailReading mail) {
        String autoSubmitted = value(mail, "auto-submitted");
        String precedence = value(mail, "precedence");
        if (mail.report()
                || mail.header("x-failed-recipients").isPresent()
                || mail.from().filter(from -> DAEMON.matcher(from).matches()).isPresent()) {
            return Optional.of(BOUNCE);
        }
        if (autoSubmitted.startsWith("auto-replied")
                || precedence.equals("auto_reply")
                || mail.header("x-autoreply").isPresent()
                || mail.header("x-autorespond").isPresent()
                || mail.header("return-path").filter(MachineSign::isEmptyPath).isPresent()
                || mail.subject()
                        .filter(subject -> AWAY.matcher(subject).find())
                        .isPresent()) {
            return Optional.of(AUTO_REPLY);
        }
        if (mail.header("list-id").isPresent() || precedence.equals("list") || precedence.equals("bulk")) {
            return Optional.of(LIST);
        }
        if (!autoSubmitted.isEmpty() && !autoSubmitted.startsWith("no")
                || precedence.equals("junk")
                || !value(mail, "x-auto-response-suppress").isEmpty()) {
            return Optional.of(GENERATED);
        }
        return Optional.empty();
    }

    /** The same by the head alone, for a mail that was not taken in. */
    public static Optional<MachineSign> ofHead(byte[] head) {
        try {
            var headers = new InternetHeaders(new ByteArrayInputStream(head), true);
            Map<String, String> values = new HashMap<>();
            for (String name : MailReading.HEADERS_OF_INTEREST) {
                Optional.ofNullable(headers.getHeader(name, null)).ifPresent(value -> values.put(name, value));
            }
            String type = String.valueOf(headers.getHeader("Content-Type", null));
            Envelope envelope = Envelope.of(head);
            return of(new MailReading(
                    Outcome.READ,
                    Optional.empty(),
                    Optional.of(envelope.sender()),
                    Optional.empty(),
                    List.of(),
                    Optional.of(envelope.subject()),
                    Optional.empty(),
                    values,
                    type,
                    type.toLowerCase(Locale.ROOT).startsWith("multipart/report"),
                    "",
                    List.of(),
                    Set.of(),
                    Optional.empty()));
        } catch (MessagingException unreadable) {
            return Optional.of(GENERATED);
        }
    }

    private static String value(MailReading mail, String header) {
        return mail.header(header).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isEmptyPath(String path) {
        return path.replaceAll("[<>\\s]", "").isEmpty();
    }
}
