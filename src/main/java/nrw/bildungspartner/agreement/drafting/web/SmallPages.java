package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.ConferenceForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.CurriculumForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.EvaluationForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.FrameForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.InitiativeForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.PublicationForm;
import nrw.bildungspartner.agreement.drafting.web.SmallForms.PupilsForm;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that ask for one or two things only. */
@Controller
@RequestMapping("/entwurf/{token}")
class SmallPages {

    private final StepPages pages;
    private final Initiatives initiatives;

    SmallPages(StepPages pages, Initiatives initiatives) {
        this.pages = pages;
        this.initiatives = initiatives;
    }

    @GetMapping("/{slug:initiative|unterricht|rahmen|auswertung|veroeffentlichung|schulkonferenz|teilnahme}")
    String show(
            @PathVariable String token,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String luecken,
            Model model,
            Locale locale) {
        Step step = Step.bySlug(slug).orElseThrow(() -> new NotFound("drafting.not-found"));
        return pages.show(step, token, luecken != null, draft -> form(step, draft), choices(model), locale);
    }

    @PostMapping("/initiative")
    String initiative(
            @PathVariable String token,
            @ModelAttribute("form") InitiativeForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.INITIATIVE, token, form, basedOn, choices(model), response, locale);
    }

    @PostMapping("/unterricht")
    String curriculum(
            @PathVariable String token,
            @ModelAttribute("form") CurriculumForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.CURRICULUM, token, form, basedOn, model, response, locale);
    }

    @PostMapping("/rahmen")
    String frame(
            @PathVariable String token,
            @ModelAttribute("form") FrameForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.FRAME, token, form, basedOn, model, response, locale);
    }

    @PostMapping("/auswertung")
    String evaluation(
            @PathVariable String token,
            @ModelAttribute("form") EvaluationForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.EVALUATION, token, form, basedOn, model, response, locale);
    }

    @PostMapping("/veroeffentlichung")
    String publication(
            @PathVariable String token,
            @RequestParam(name = "publication.entry", required = false) @Nullable String entry,
            @RequestParam(name = "publication.contacts", required = false) @Nullable String contacts,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        PublicationForm form = PublicationForm.typed(entry, contacts);
        return take(Step.PUBLICATION, token, form, basedOn, model, response, locale);
    }

    @PostMapping("/schulkonferenz")
    String conference(
            @PathVariable String token,
            @ModelAttribute("form") ConferenceForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.CONFERENCE, token, form, basedOn, model, response, locale);
    }

    @PostMapping("/teilnahme")
    String pupils(
            @PathVariable String token,
            @ModelAttribute("form") PupilsForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(Step.PUPILS, token, form, basedOn, model, response, locale);
    }

    private String take(
            Step step,
            String token,
            StepForm form,
            String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return pages.take(step, token, form, basedOn, null, model, response, locale);
    }

    private static StepForm form(Step step, Draft draft) {
        AgreementContent content = draft.content();
        return switch (step) {
            case INITIATIVE -> new InitiativeForm(content.initiative(), content.language());
            case CURRICULUM -> new CurriculumForm(content.curriculumAnchor());
            case FRAME -> FrameForm.of(new Answer.Frame(content.start(), content.durationYears(), content.costs()));
            case EVALUATION -> new EvaluationForm(content.evaluation());
            case PUBLICATION -> PublicationForm.of(new Answer.Publication(content.publication()));
            case CONFERENCE -> ConferenceForm.of(new Answer.Conference(content.schoolConference()));
            case PUPILS ->
                PupilsForm.of(
                        new Answer.Pupils(content.allPupils()), draft.answered().contains(Step.PUPILS));
            default -> throw new NotFound("drafting.not-found");
        };
    }

    private Model choices(Model model) {
        return model.addAttribute("initiatives", initiatives.all());
    }
}
