package nrw.bildungspartner.agreement.drafting.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Duplicates;
import nrw.bildungspartner.agreement.drafting.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one may want to look at again, though it keeps nobody from going on. */
@Component
class Hints {

    private final Duplicates duplicates;
    private final Wordings words;

    Hints(Duplicates duplicates, Wordings words) {
        this.duplicates = duplicates;
        this.words = words;
    }

    /** @param place of the second of two entries that say the same */
    record Hint(String text, String slug, String place) {}

    /** @param step only this step's, or all of them */
    List<Hint> of(Draft draft, @Nullable Step step, Locale locale) {
        return duplicates.in(draft.content()).stream()
                .filter(pair -> step == null || Step.of(pair.list()) == step)
                .map(pair -> new Hint(
                        words.text("drafting.duplicate." + pair.list(), locale, pair.first() + 1, pair.second() + 1),
                        Step.of(pair.list()).slug(),
                        "#" + pair.list() + "-" + pair.second()))
                .toList();
    }
}
