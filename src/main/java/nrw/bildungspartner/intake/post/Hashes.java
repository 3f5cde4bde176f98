package nrw.bildungspartner.intake.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Two names of a mail. The delivery is every byte; the content leaves out the lines that its transport put in front, which
 * differ each time the same mail is sent.
 */
public record Hashes(String content, String delivery) {

    private static final Set<String> TRACE =
            Set.of("return-path", "received", "delivered-to", "x-original-to", "x-received", "received-spf");

    public static Hashes ofMail(byte[] raw) {
        int start = traceEnd(raw);
        return new Hashes(sha256(raw, start, raw.length - start), sha256(raw, 0, raw.length));
    }

    /** The name of a set of files, whatever their order. */
    public static String ofSet(Collection<String> hashes) {
        return sha256(hashes.stream().sorted().distinct().toList().toString().getBytes(StandardCharsets.US_ASCII));
    }

    public static String sha256(byte[] bytes) {
        return sha256(bytes, 0, bytes.length);
    }

    /** The first byte after the leading trace headers and their folded lines. */
    private static int traceEnd(byte[] raw) {
        int start = 0;
        while (start < raw.length) {
            int end = lineEnd(raw, start);
            if (!TRACE.contains(headerName(raw, start, end))) {
                return start;
            }
            start = end;
            while (start < raw.length && (raw[start] == ' ' || raw[start] == '\t')) {
                start = lineEnd(raw, start);
            }
        }
        return 0;
    }

    private static String headerName(byte[] raw, int start, int end) {
        for (int i = start; i < end && i - start < 40; i++) {
            if (raw[i] == ':') {
                return new String(raw, start, i - start, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static int lineEnd(byte[] raw, int start) {
        for (int i = start; i < raw.length; i++) {
            if (raw[i] == '\n') {
                return i + 1;
            }
        }
        return raw.length;
    }

    private static String sha256(byte[] bytes, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, offset, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
