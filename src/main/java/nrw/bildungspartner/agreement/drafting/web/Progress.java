package nrw.bildungspartner.agreement.drafting.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each step is, for the list beside the form. */
@Component
class Progress {

    private final Wordings words;
    private final ContentLines lines;

    Progress(Wordings words, ContentLines lines) {
        this.words = words;
        this.lines = lines;
    }

    /**
     * @param state {@code done}, {@code now}, {@code gaps} (answered, but something is missing), {@code taken}
     *     (over from an earlier agreement) or {@code open}
     * @param note what has been said, in a few words
     * @param open how many discussions are not settled
     */
    record Item(String slug, String name, String state, String note, int open) {

        public boolean isNow() {
            return state.equals("now");
        }
    }

    List<Item> of(Draft draft, List<Violation> violations, Talks.View talks, @Nullable Step now, Locale locale) {
        Set<Step> gaps = EnumSet.noneOf(Step.class);
        violations.forEach(violation -> gaps.add(Step.of(violation.field())));
        return Arrays.stream(Step.values())
                .map(step -> new Item(
                        step.slug(),
                        name(step, locale),
                        step == now ? "now" : state(step, draft, gaps),
                        note(step, draft.content(), locale),
                        talks.openIn(step)))
                .toList();
    }

    private static String state(Step step, Draft draft, Set<Step> gaps) {
        if (!draft.answered().contains(step)) {
            return "open";
        }
        return gaps.contains(step) ? "gaps" : draft.takenOver().contains(step) ? "taken" : "done";
    }

    String name(Step step, Locale locale) {
        return words.text("drafting.step." + step.slug(), locale);
    }

    private String note(Step step, AgreementContent content, Locale locale) {
        return switch (step) {
            case INITIATIVE -> lines.initiativeName(content.initiative(), locale);
            case SCHOOLS -> counted("drafting.note.schools", content.schools().size(), locale);
            case INSTITUTION -> content.institution().name();
            case GOALS -> counted("drafting.note.goals", content.goals().size(), locale);
            case ACTIVITIES ->
                counted("drafting.note.activities", content.activities().size(), locale);
            case FRAME ->
                content.durationYears() == null ? "" : words.text("drafting.years", locale, content.durationYears());
            default -> "";
        };
    }

    private String counted(String key, int count, Locale locale) {
        return count == 0 ? "" : words.text(key, locale, count);
    }
}
