package nrw.bildungspartner.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a signer leaves under an agreement: name, office and, if they drew it, their hand.
 *
 * @param strokesText as {@link Strokes} writes it, null for a typed name
 */
public record Mark(String name, String role, @Nullable String strokesText) {

    private static final int LONGEST = 200;

    public Mark(@Nullable String name, @Nullable String role, @Nullable String strokesText) {
        this.name = oneLine(name);
        this.role = oneLine(role);
        this.strokesText = strokesText == null || strokesText.isBlank() ? null : strokesText;
    }

    /** @throws IllegalArgumentException if it is no drawing */
    public Optional<Strokes> strokes() {
        return Optional.ofNullable(strokesText).map(Strokes::parse);
    }

    /** @throws Invalid if the name or the office is missing, or the drawing is none */
    void check() {
        List<Violation> violations = new ArrayList<>();
        line("name", name, violations);
        line("role", role, violations);
        try {
            strokes();
        } catch (IllegalArgumentException e) {
            violations.add(new Violation("strokes", "signing.check.strokes"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void line(String field, String value, List<Violation> violations) {
        if (value.isBlank()) {
            violations.add(new Violation(field, "signing.check." + field));
        } else if (value.length() > LONGEST) {
            violations.add(Violation.of(field, "agreement.check.too-long", LONGEST, value.length()));
        }
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
