package nrw.bildungspartner.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed, as it is kept: never null, without characters that no paper can show, without blanks at its ends. */
final class Texts {

    private Texts() {}

    static String oneLine(@Nullable String typed) {
        return clean(typed).replaceAll("\\s+", " ").strip();
    }

    static String lines(@Nullable String typed) {
        return clean(typed).replaceAll("\r\n?", "\n").strip();
    }

    static <T> List<T> list(@Nullable List<@Nullable T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** Control characters go; half of a surrogate pair becomes the replacement character. */
    private static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append('\uFFFD');
            } else if (c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }
}
