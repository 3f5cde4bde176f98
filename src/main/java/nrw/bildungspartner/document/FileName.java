package nrw.bildungspartner.document;

import java.text.Normalizer;

/** A file's name without anything that could lead out of a folder, break a header or disturb a reader. */
record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 12;
    private static final String NAMELESS = "datei";

    static FileName of(String raw) {
        String folderless = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(folderless, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (isHarmless(c)) {
                kept.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                kept.append(' ');
            }
        });
        String name = kept.toString().strip().replaceAll(" {2,}", " ").replaceAll("^\\.+", "");
        return new FileName(name.isBlank() ? NAMELESS : shortened(name));
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>:|?*%;".indexOf(c) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }
}
