package nrw.bildungspartner.agreement.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong on a page, for the summary at its top and for the fields themselves. */
record FieldErrors(List<Line> lines) {

    static final FieldErrors NONE = new FieldErrors(List.of());

    FieldErrors {
        lines = List.copyOf(lines);
    }

    /**
     * @param path the field as the agreement calls it
     * @param label the field as the page calls it
     * @param href the page and place to mend it
     */
    record Line(String path, String label, String message, String href) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What is wrong with this very field, if anything. */
    public @Nullable String at(String path) {
        return lines.stream()
                .filter(line -> line.path.equals(path))
                .map(Line::message)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field's element. */
    public String idOf(String path) {
        return id(path);
    }

    /** A field's path in characters that need no escape in an address. */
    static String id(String path) {
        return path.replace("[", "-").replace("]", "").replace('.', '-');
    }
}
