package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.AnsweredMeanwhile;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.Step;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a sent form leads when it is not simply saved. */
@Component
class Detours {

    private final Drafts drafts;
    private final Collisions collisions;
    private final Progress progress;
    private final Typing typing;
    private final Frame frame;

    Detours(Drafts drafts, Collisions collisions, Progress progress, Typing typing, Frame frame) {
        this.drafts = drafts;
        this.collisions = collisions;
        this.progress = progress;
        this.typing = typing;
        this.frame = frame;
    }

    /** How the page would look with what is typed; nothing is saved. */
    String preview(Step step, String token, StepForm form, Model model, HttpServletResponse response) {
        AgreementContent content = form.answer().in(drafts.open(token).content());
        Frame.Picture picture = frame.picture(content, step);
        if (picture == null) {
            response.setStatus(204);
        }
        model.addAttribute("picture", picture);
        model.addAttribute("path", StepPages.path(token));
        model.addAttribute("slug", step.slug());
        model.addAttribute("form", form);
        model.addAttribute("typed", true);
        return StepPages.VIEWS + "parts :: preview";
    }

    /** Theirs and mine side by side; the whole form goes along unseen, so that nothing typed is lost. */
    String collision(
            Step step,
            String token,
            AnsweredMeanwhile meanwhile,
            Answer typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Draft draft = meanwhile.draft();
        AgreementContent theirs = draft.content();
        response.setStatus(409);
        frame.of(token, draft, step, model, locale);
        model.addAttribute("slug", step.slug());
        model.addAttribute("stepName", progress.name(step, locale));
        model.addAttribute("rows", collisions.rows(step, theirs, typed.in(theirs), meanwhile.seen(), locale));
        model.addAttribute("typed", typing.all());
        model.addAttribute("theirs", meanwhile.theirs());
        model.addAttribute("basedOn", Answer.of(step, theirs).fingerprint());
        return StepPages.VIEWS + "zugleich";
    }

    /** The partner has issued the agreement while this was being typed: here it is, to be copied. */
    String tooLate(String token, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(409);
        frame.of(token, drafts.open(token), null, model, locale);
        model.addAttribute("words", typing.words());
        return StepPages.VIEWS + "zu-spaet";
    }
}
