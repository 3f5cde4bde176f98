package nrw.bildungspartner.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step that is to be kept for good: {@code AuditStep.of(reference, "signing.signed").by(name, LINK_AND_CODE)}. What is
 * too long is cut: keeping a step must never be what makes it fail.
 *
 * @param subject what it is about: an agreement's reference, or another name
 * @param act what was done; the message {@code audit.act.<act>} says it in words
 * @param actor who did it, as they are shown; empty if nobody did
 * @param documentSha256 of the document it is about
 */
public record AuditStep(
        String subject,
        String act,
        String actor,
        Identification identifiedBy,
        @Nullable String documentSha256,
        Map<String, String> details) {

    public AuditStep {
        subject = cut(subject, 80);
        actor = cut(actor, 400);
        SortedMap<String, String> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(cut(key, 80), cut(value, 2000)));
        details = Collections.unmodifiableMap(sorted);
    }

    /** A step that the application took by itself, unless {@link #by} names somebody. */
    public static AuditStep of(String subject, String act) {
        return new AuditStep(subject, act, "", Identification.SYSTEM, null, Map.of());
    }

    public AuditStep by(String who, Identification how) {
        return new AuditStep(subject, act, who, how, documentSha256, details);
    }

    public AuditStep document(@Nullable String sha256) {
        return new AuditStep(subject, act, actor, identifiedBy, sha256, details);
    }

    public AuditStep with(String key, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new AuditStep(subject, act, actor, identifiedBy, documentSha256, more);
    }

    /** At most so many characters, and only such as the database gives back as they were. */
    static String cut(String text, int length) {
        String shorter = text.length() <= length ? text : text.substring(0, length - 1) + "…";
        return new String(shorter.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
