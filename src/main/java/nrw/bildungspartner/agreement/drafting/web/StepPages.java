package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.ContentCheck;
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

    static final String VIEWS = "agreement/drafting/";

    private final Drafts drafts;
    private final ChangeDraft changeDraft;
    private final ContentCheck check;
    private final Progress progress;
    private final Collisions collisions;
    private final Talks talks;
    private final Typing typing;
    private final Detours detours;
    private final Frame frame;
    private final Wordings words;

    StepPages(
            Drafts drafts,
            ChangeDraft changeDraft,
            ContentCheck check,
            Progress progress,
            Collisions collisions,
            Talks talks,
            Typing typing,
            Detours detours,
            Frame frame,
            Wordings words) {
        this.drafts = drafts;
        this.changeDraft = changeDraft;
        this.check = check;
        this.progress = progress;
        this.collisions = collisions;
        this.talks = talks;
        this.typing = typing;
        this.detours = detours;
        this.frame = frame;
        this.words = words;
    }

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
        if (Action.of(typing.pressed()).is("preview")) {
            return detours.preview(step, token, form, model, response);
        }
        if (!form.unreadable().isEmpty()) {
            response.setStatus(422);
            return page(step, token, drafts.open(token), form, form.unreadable(), model, locale, basedOn);
        }
        Answer answer = form.answer();
        if (Action.of(typing.pressed()).is("merge")) {
            Draft theirs = drafts.open(token);
            AgreementContent mine = answer.in(theirs.content());
            List<Collisions.Row> rows = collisions.rows(step, theirs.content(), mine, null, locale);
            boolean asShown = Answer.of(step, theirs.content()).fingerprint().equals(basedOn);
            if (!asShown || !collisions.isDecided(rows)) {
                return detours.collision(step, token, new AnsweredMeanwhile(theirs), answer, model, response, locale);
            }
            answer = collisions.merged(step, theirs.content(), mine);
        }
        Draft draft;
        try {
            talks.take(token);
            draft = talks.isPressed() && saysNothingNew(token, answer)
                    ? drafts.open(token)
                    : changeDraft.answer(token, answer, basedOn);
        } catch (AnsweredMeanwhile meanwhile) {
            return detours.collision(step, token, meanwhile, answer, model, response, locale);
        } catch (IssuedAlready tooLate) {
            return typing.words().isEmpty()
                    ? redirect(token, "fertig")
                    : detours.tooLate(token, model, response, locale);
        }
        if (talks.isPressed()) {
            return redirect(token, step.slug() + talks.place());
        }
        if (goal != null) {
            return redirect(token, goal);
        }
        List<Violation> gaps = gaps(step, draft);
        if (!gaps.isEmpty()) {
            if (Action.of(typing.pressed()).is("merge")) {
                return redirect(token, step.slug() + "?luecken=1");
            }
            response.setStatus(422);
            return page(step, token, draft, form, gaps, model, locale);
        }
        return redirect(token, next(step, draft).map(Step::slug).orElse("pruefen"));
    }

    /** Who only comments on a question has not answered it. */
    private boolean saysNothingNew(String token, Answer answer) {
        AgreementContent content = drafts.open(token).content();
        return Answer.of(answer.step(), answer.in(content)).equals(Answer.of(answer.step(), content));
    }

    /** One who has been everywhere goes back to the check; one with an earlier agreement's answers skips these. */
    private static Optional<Step> next(Step step, Draft draft) {
        Set<Step> open = EnumSet.allOf(Step.class);
        open.removeAll(draft.answered());
        open.remove(step);
        if (open.isEmpty() || draft.copyOf().isEmpty()) {
            return open.isEmpty() ? Optional.empty() : step.next();
        }
        return open.stream().findFirst();
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
        frame.of(token, draft, step, model, locale);
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("errors", words.errors(violations, "", locale));
        model.addAttribute("slug", step.slug());
        model.addAttribute("number", step.ordinal() + 1);
        model.addAttribute(
                "nextName",
                next(step, draft).map(next -> progress.name(next, locale)).orElse(""));
        model.addAttribute("previous", step.previous().map(Step::slug).orElse(""));
        return VIEWS + step.slug();
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
}
