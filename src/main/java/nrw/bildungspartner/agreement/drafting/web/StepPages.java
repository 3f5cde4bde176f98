package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.AnsweredMeanwhile;
import nrw.bildungspartner.agreement.drafting.ChangeDraft;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.IssuedAlready;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all steps' pages have in common: showing an answer, taking one, and saying what is wrong with it. */
@Component
class StepPages {

    private static final String VIEWS = "agreement/drafting/";

    private final Drafts drafts;
    private final ChangeDraft changeDraft;
    private final ContentCheck check;
    private final Progress progress;
    private final AnswerLines lines;
    private final Wordings words;
    private final PublicAddress address;

    StepPages(
            Drafts drafts,
            ChangeDraft changeDraft,
            ContentCheck check,
            Progress progress,
            AnswerLines lines,
            Wordings words,
            PublicAddress address) {
        this.drafts = drafts;
        this.changeDraft = changeDraft;
        this.check = check;
        this.progress = progress;
        this.lines = lines;
        this.words = words;
        this.address = address;
    }

    /** A label with the value that is saved and the one just typed. */
    record Difference(String label, String saved, String typed) {}

    /**
     * Shows a step as it stands.
     *
     * @param withGaps whether to say what is missing, for one who came here to mend it
     */
    String show(Step step, String token, boolean withGaps, Function<Draft, StepForm> form, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        if (draft.reference().isPresent()) {
            return redirect(token, "fertig");
        }
        List<Violation> gaps = withGaps ? gaps(step, draft) : List.of();
        return page(step, token, draft, form.apply(draft), gaps, model, locale);
    }

    /**
     * Takes an answer. With gaps it is saved all the same, and the page says what is missing.
     *
     * @param goal where to go from here, from the draft as it is now: {@code null} for the next step, which is only
     *     reached without gaps
     */
    String take(
            Step step,
            String token,
            StepForm form,
            String basedOn,
            @Nullable String goal,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        if (!form.unreadable().isEmpty()) {
            response.setStatus(422);
            return page(step, token, drafts.open(token), form, form.unreadable(), model, locale, basedOn);
        }
        Draft draft;
        try {
            draft = changeDraft.answer(token, form.answer(), basedOn);
        } catch (AnsweredMeanwhile meanwhile) {
            response.setStatus(409);
            model.addAttribute("differences", differences(meanwhile.draft(), form.answer(), locale));
            return page(step, token, meanwhile.draft(), form, List.of(), model, locale);
        } catch (IssuedAlready tooLate) {
            return redirect(token, "fertig");
        }
        if (goal != null) {
            return redirect(token, goal);
        }
        List<Violation> gaps = gaps(step, draft);
        if (!gaps.isEmpty()) {
            response.setStatus(422);
            return page(step, token, draft, form, gaps, model, locale);
        }
        return redirect(token, step.next().map(Step::slug).orElse("pruefen"));
    }

    String page(
            Step step,
            String token,
            Draft draft,
            StepForm form,
            List<Violation> violations,
            Model model,
            Locale locale) {
        String basedOn = Answer.of(step, draft.content()).fingerprint();
        return page(step, token, draft, form, violations, model, locale, basedOn);
    }

    private String page(
            Step step,
            String token,
            Draft draft,
            StepForm form,
            List<Violation> violations,
            Model model,
            Locale locale,
            String basedOn) {
        frame(token, draft, step, model, locale);
        model.addAttribute("form", form);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("errors", words.errors(violations, "", locale));
        model.addAttribute("slug", step.slug());
        model.addAttribute("number", step.ordinal() + 1);
        model.addAttribute(
                "nextName", step.next().map(next -> progress.name(next, locale)).orElse(""));
        model.addAttribute("previous", step.previous().map(Step::slug).orElse(""));
        return VIEWS + step.slug();
    }

    /** What the page of a draft needs beside its form. */
    void frame(String token, Draft draft, @Nullable Step step, Model model, Locale locale) {
        model.addAttribute("draft", draft);
        model.addAttribute("path", path(token));
        model.addAttribute("link", address.of(path(token)));
        model.addAttribute("total", Step.values().length + 1);
        model.addAttribute(
                "initiativeName", lines.initiativeName(draft.content().initiative(), locale));
        model.addAttribute("progress", progress.of(draft, check.violations(draft.content()), step, locale));
    }

    List<Violation> gaps(Step step, Draft draft) {
        return check.violations(draft.content()).stream()
                .filter(violation -> Step.of(violation.field()) == step)
                .toList();
    }

    static String path(String token) {
        return "/entwurf/" + token;
    }

    /** Answers of 303 make a browser come back with GET. */
    static String redirect(String token, String page) {
        return "redirect:" + path(token) + "/" + page;
    }

    private List<Difference> differences(Draft draft, Answer typed, Locale locale) {
        String initiative = draft.content().initiative();
        List<AnswerLines.Line> saved = lines.of(Answer.of(typed.step(), draft.content()), initiative, locale);
        List<AnswerLines.Line> mine = lines.of(Answer.of(typed.step(), typed.in(draft.content())), initiative, locale);
        List<Difference> all = new ArrayList<>();
        saved.forEach(line -> all.add(new Difference(line.label(), line.value(), value(mine, line.label()))));
        mine.stream()
                .filter(line -> saved.stream().noneMatch(other -> other.label().equals(line.label())))
                .forEach(line -> all.add(new Difference(line.label(), "", line.value())));
        return all.stream()
                .filter(difference -> !difference.saved.equals(difference.typed))
                .toList();
    }

    private static String value(List<AnswerLines.Line> lines, String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .map(AnswerLines.Line::value)
                .findFirst()
                .orElse("");
    }
}
