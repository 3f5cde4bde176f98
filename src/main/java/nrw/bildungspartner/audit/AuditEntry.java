package nrw.bildungspartner.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the chain exactly as it stands in the database, in texts: a row that somebody has changed can still be read,
 * shown and named.
 *
 * @param time when, in UTC with milliseconds
 * @param details a JSON object of texts
 */
public record AuditEntry(
        long sequence,
        String previousHash,
        String time,
        String subject,
        String act,
        String actor,
        String identifiedBy,
        @Nullable String origin,
        @Nullable String documentSha256,
        String details,
        String hash) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    /** The row that follows this head. */
    static AuditEntry after(AuditHead head, AuditStep step, Instant at, @Nullable String origin) {
        var unhashed = new AuditEntry(
                head.sequence() + 1,
                head.hash(),
                TIME.format(at),
                step.subject(),
                step.act(),
                step.actor(),
                step.identifiedBy().name(),
                origin,
                step.documentSha256(),
                json(step.details()),
                "");
        return unhashed.hashed(unhashed.contentHash());
    }

    /** What the hash has to be: over every column, each text led by its number of bytes, so that no two rows read alike. */
    String contentHash() {
        var text = new StringBuilder();
        append(text, Long.toString(sequence));
        append(text, previousHash);
        append(text, time);
        append(text, subject);
        append(text, act);
        append(text, actor);
        append(text, identifiedBy);
        append(text, origin);
        append(text, documentSha256);
        append(text, details);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    AuditHead asHead() {
        return new AuditHead(sequence, hash);
    }

    /** When; the beginning of 1970 if somebody has put something there that is no time. */
    public Instant at() {
        try {
            return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return Instant.EPOCH;
        }
    }

    /** Whether somebody of the office did it; {@link #actor} is then their account. */
    public boolean byStaff() {
        return identifiedBy.equals(Identification.STAFF_ACCOUNT.name());
    }

    /** Whether nobody did it. */
    public boolean bySystem() {
        return identifiedBy.equals(Identification.SYSTEM.name());
    }

    public String actKey() {
        return "audit.act." + act;
    }

    public String identificationKey() {
        return "audit.identified." + identifiedBy.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was noted besides; under an empty name the whole text, if somebody has made it unreadable. */
    public Map<String, String> notes() {
        try {
            return JSON.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            return Map.of("", details);
        }
    }

    private AuditEntry hashed(String its) {
        return new AuditEntry(
                sequence, previousHash, time, subject, act, actor, identifiedBy, origin, documentSha256, details, its);
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-,");
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value)
                    .append(',');
        }
    }

    private static String json(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
