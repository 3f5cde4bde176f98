package nrw.bildungspartner.signing.web;

import nrw.bildungspartner.signing.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a signer typed and drew.
 *
 * @param kind {@code typed} or {@code drawn}; a drawing that was begun and not chosen does not count
 */
record SignForm(String name, String role, String kind, String strokes) {

    SignForm(@Nullable String name, @Nullable String role, @Nullable String kind, @Nullable String strokes) {
        this.name = name == null ? "" : name;
        this.role = role == null ? "" : role;
        this.kind = "drawn".equals(kind) ? "drawn" : "typed";
        this.strokes = strokes == null ? "" : strokes;
    }

    static SignForm of(Mark mark) {
        String drawn = mark.strokesText();
        return new SignForm(mark.name(), mark.role(), drawn == null ? "typed" : "drawn", drawn);
    }

    /** @return the mark; one that was to be drawn and is not has an empty drawing, which is refused */
    Mark mark() {
        return new Mark(name, role, kind.equals("drawn") ? (strokes.isBlank() ? "-" : strokes) : null);
    }
}
