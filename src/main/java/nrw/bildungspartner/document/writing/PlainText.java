package nrw.bildungspartner.document.writing;

import java.text.Normalizer;

/**
 * What people typed, as a document can carry it: what XML forbids goes, what only steers a machine goes, every letter
 * stays.
 */
public final class PlainText {

    private PlainText() {}

    /** One or more lines. */
    public static String of(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> appendCarried(c, text));
        return text.toString().strip();
    }

    /** The same on one line. */
    public static String lineOf(String raw) {
        return of(raw).replaceAll("\\s*\\n\\s*", " ");
    }

    private static void appendCarried(int c, StringBuilder text) {
        switch (Character.getType(c)) {
            case Character.CONTROL -> {
                if (c == '\n' || c == '\r' || c == 0x85 || c == '\f' || c == 0x0B) {
                    text.append('\n');
                } else if (c == '\t') {
                    text.append(' ');
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append('\n');
            // Private signs mean something else in every font; half a pair and what Unicode has not given out mean
            // nothing.
            case Character.SURROGATE, Character.PRIVATE_USE -> text.append('\uFFFD');
            case Character.UNASSIGNED -> text.append(isNoncharacter(c) ? "\uFFFD" : Character.toString(c));
            default -> {
                if (c != 0xFEFF && !isDirectionOverride(c)) {
                    text.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Signs that make text read otherwise than it is written. */
    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
