package nrw.bildungspartner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.PaperPlaces;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.review.Severities.Text;
import nrw.bildungspartner.review.comparing.Difference;
import nrw.bildungspartner.review.comparing.Difference.Kind;
import nrw.bildungspartner.review.comparing.WordComparison;
import org.springframework.stereotype.Component;

/** Looks at a Word file that came back: is it ours and of this case, and what does it say otherwise than the issued one? */
@Component
class WordChecks {

    private final ReturnedWords words;

    WordChecks(ReturnedWords words) {
        this.words = words;
    }

    List<Observation> observe(Agreement agreement) {
        List<Observation> seen = new ArrayList<>();
        words.latest(agreement.reference()).ifPresent(word -> observe(agreement, word, seen));
        return seen;
    }

    private void observe(Agreement agreement, ReturnedWord word, List<Observation> seen) {
        if (!word.isOurs()) {
            if (word.text().isEmpty()) {
                seen.add(Observation.of(
                        "word-unread", Severity.DECIDE, "", word.paper().name()));
            }
            return;
        }
        String expected = agreement.copyOf().orElse(agreement.reference());
        if (word.reference().filter(reference -> !reference.equals(expected)).isPresent()) {
            seen.add(Observation.of(
                    "other-case", Severity.SERIOUS, "", word.reference().get(), expected));
            return;
        }
        if (word.version() > 0 && word.version() < agreement.documentVersion()) {
            seen.add(Observation.of(
                    "version-outdated", Severity.SERIOUS, "", word.version(), agreement.documentVersion()));
        }
        WordText issued = words.issued(agreement).orElse(null);
        WordText returned = word.text().orElse(null);
        if (returned == null) {
            seen.add(Observation.of(
                    "word-unread", Severity.DECIDE, "", word.paper().name()));
        } else if (issued != null) {
            compare(agreement, issued, returned, seen);
        }
    }

    private void compare(Agreement agreement, WordText issued, WordText returned, List<Observation> seen) {
        Map<String, String> taken = words.takenOver(agreement);
        List<Difference> differences = WordComparison.of(issued, returned).stream()
                // Whoever fills in a blank changes its places; that is what they are for.
                .filter(difference -> agreement.origin() != Origin.BLANK
                        || difference.kind() == Kind.CLAUSE
                        || difference.kind() == Kind.ADDED)
                .toList();
        for (Difference difference : differences) {
            if (!difference.returned().equals(taken.get(difference.field()))) {
                seen.add(observation(difference));
            }
        }
        if (!taken.isEmpty()) {
            seen.add(Observation.of("text-taken-over", Severity.OK, "", taken.size()));
        } else if (differences.isEmpty()) {
            seen.add(Observation.of("text-unchanged", Severity.OK, ""));
        }
    }

    private static Observation observation(Difference difference) {
        boolean fixed = difference.kind() == Kind.CLAUSE || PaperPlaces.isGuarded(difference.field());
        return Observation.of(
                        difference.kind() == Kind.LOST ? "control-missing" : "text-changed",
                        fixed ? Severity.SERIOUS : Severity.DECIDE,
                        difference.field(),
                        difference.issued(),
                        difference.returned(),
                        difference.section(),
                        difference.kind().name().toLowerCase(Locale.ROOT))
                .about(fixed ? Text.FIXED : Text.OWN);
    }
}
