package nrw.bildungspartner.document.reading.child.text;

/** Makes a stranger's characters harmless: no null bytes, no control characters, no endless names. */
public final class PlainText {

    private static final int NAME_LIMIT = 160;

    private PlainText() {}

    public static char clean(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF' ? ' ' : c;
    }

    public static String clean(String text, int limit) {
        var clean = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length() && clean.length() < limit; i++) {
            var c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                clean.append(clean(c));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append('\uFFFD');
            }
        }
        return clean.toString();
    }

    /** One line, for headers and properties. */
    public static String line(String text, int limit) {
        return clean(text.replaceAll("\\s+", " ").strip(), limit);
    }

    /** A file's own name without the folders it claims to stand in. */
    public static String fileName(String name, String otherwise) {
        var line = line(name, Integer.MAX_VALUE);
        var own = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .replaceAll("[<>:\"|?*\\p{Cf}]", "_")
                .strip();
        if (own.isEmpty() || own.chars().allMatch(c -> c == '.')) {
            return otherwise;
        }
        return own.length() <= NAME_LIMIT ? own : own.substring(own.length() - NAME_LIMIT);
    }
}
