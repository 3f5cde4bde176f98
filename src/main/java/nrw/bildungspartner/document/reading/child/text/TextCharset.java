package nrw.bildungspartner.document.reading.child.text;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which characters bytes stand for: what the sender says, as long as the bytes do not say otherwise. */
public final class TextCharset {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String JAPANESE = "ISO-2022-JP";
    private static final byte ESCAPE = 0x1B;

    private TextCharset() {}

    public static Charset of(@Nullable String named, byte[] bytes) {
        var declared = known(named);
        if (declared == null) {
            return byContent(bytes);
        }
        if (declared.name().startsWith("UTF-16")) {
            return ofPairs(declared, bytes);
        }
        // Whoever says one of these writes what Windows writes, or does not know what it writes.
        boolean western = declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(WINDOWS);
        return !western && fits(declared, bytes) ? declared : byContent(bytes);
    }

    /** A header with bytes beyond ASCII in it, which stand there one by one as characters. */
    public static String healed(String header) {
        if (header.chars().allMatch(c -> c < 0x80) || header.chars().anyMatch(c -> c > 0xFF)) {
            return header;
        }
        var bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, byContent(bytes));
    }

    private static @Nullable Charset known(@Nullable String named) {
        if (named == null || named.strip().equalsIgnoreCase("us-ascii")) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(named.strip()));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Text in letters of ours has a zero in every pair of bytes; which half it is tells their order. */
    private static Charset ofPairs(Charset declared, byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFF) == 0xFE;
        int first = 0;
        int second = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                first += i % 2 == 0 ? 1 : 0;
                second += i % 2;
            }
        }
        if (marked || first == second && first > 0) {
            return declared;
        }
        if (first == 0 && second == 0) {
            return fits(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : declared;
        }
        return first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** UTF-8 if the bytes are that, else what Windows writes. */
    private static Charset byContent(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$' && Charset.isSupported(JAPANESE)) {
                return Charset.forName(JAPANESE);
            }
        }
        return fits(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean fits(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException | UnsupportedOperationException other) {
            return false;
        }
    }
}
