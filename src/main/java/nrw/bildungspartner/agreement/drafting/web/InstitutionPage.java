package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which institution takes part; one of another kind brings a third partner along. */
@Controller
@RequestMapping("/entwurf/{token}/einrichtung")
class InstitutionPage {

    private final StepPages pages;
    private final Drafts drafts;
    private final Initiatives initiatives;

    InstitutionPage(StepPages pages, Drafts drafts, Initiatives initiatives) {
        this.pages = pages;
        this.drafts = drafts;
        this.initiatives = initiatives;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String luecken,
            Model model,
            Locale locale) {
        kinds(drafts.open(token), model);
        return pages.show(
                Step.INSTITUTION,
                token,
                luecken != null,
                draft -> InstitutionForm.of(new Answer.Institution(
                        draft.content().institution(), draft.content().thirdPartner())),
                model,
                locale);
    }

    @PostMapping
    String take(
            @PathVariable String token,
            @ModelAttribute("form") InstitutionForm form,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        kinds(drafts.open(token), model);
        return pages.take(Step.INSTITUTION, token, form, basedOn, null, model, response, locale);
    }

    private void kinds(Draft draft, Model model) {
        List<InstitutionKind> own = initiatives
                .byKey(draft.content().initiative())
                .map(initiative -> initiative.institutionKinds(
                        draft.content().institution().kind()))
                .orElse(List.of());
        model.addAttribute("kinds", own);
        model.addAttribute(
                "kindergarten", initiatives.kind(InstitutionKind.KINDERGARTEN).orElseThrow());
        model.addAttribute("thirdKinds", initiatives.thirdPartnerKinds());
    }
}
