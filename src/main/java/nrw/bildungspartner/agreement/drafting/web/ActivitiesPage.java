package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.partner.CatalogueEntry;
import nrw.bildungspartner.partner.CataloguePart;
import nrw.bildungspartner.partner.Initiatives;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What both do together: out of the building kit and of their own. */
@Controller
@RequestMapping("/entwurf/{token}/aktivitaeten")
class ActivitiesPage {

    private static final Step STEP = Step.ACTIVITIES;

    private final StepPages pages;
    private final Drafts drafts;
    private final Initiatives initiatives;

    ActivitiesPage(StepPages pages, Drafts drafts, Initiatives initiatives) {
        this.pages = pages;
        this.drafts = drafts;
        this.initiatives = initiatives;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String luecken,
            @RequestParam(required = false) @Nullable String neu,
            Model model,
            Locale locale) {
        kit(token, model, locale);
        model.addAttribute("added", neu != null);
        return pages.show(
                STEP,
                token,
                luecken != null,
                draft -> ActivitiesForm.of(new Answer.Activities(draft.content().activities())),
                model,
                locale);
    }

    @PostMapping
    String take(
            @PathVariable String token,
            @ModelAttribute("form") ActivitiesForm form,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(name = "do", required = false) @Nullable String pressed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        kit(token, model, locale);
        model.addAttribute("added", false);
        Action action = Action.of(pressed);
        int index = action.index();
        return switch (action.name()) {
            case "up" -> stay(token, form.swap(index, index - 1), basedOn, at(index - 1), model, response, locale);
            case "down" -> stay(token, form.swap(index, index + 1), basedOn, at(index + 1), model, response, locale);
            case "remove" -> stay(token, form.without(index), basedOn, "#list", model, response, locale);
            case "kit" -> stay(token, form, basedOn, "#list", model, response, locale);
            case "add" -> stay(token, form, basedOn, "#idea", model, response, locale);
            // What was only just ticked has no line yet where its year group and subject could be said.
            default ->
                form.isAhead()
                        ? stay(token, form, basedOn, "?neu=1#list", model, response, locale)
                        : pages.take(STEP, token, form, basedOn, null, model, response, locale);
        };
    }

    private String stay(
            String token,
            ActivitiesForm form,
            String basedOn,
            String place,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return pages.take(STEP, token, form, basedOn, STEP.slug() + place, model, response, locale);
    }

    private static String at(int index) {
        return "#activities-" + Math.max(index, 0);
    }

    private void kit(String token, Model model, Locale locale) {
        AgreementContent content = drafts.open(token).content();
        List<? extends CatalogueEntry> kit = initiatives
                .byKey(content.initiative())
                .map(initiative -> initiative.entries(CataloguePart.KIT))
                .orElse(List.of());
        Map<String, String> names = kit.stream().collect(Collectors.toMap(CatalogueEntry::key, entry -> entry.name()
                .in(locale)));
        Set<String> chosen = content.activities().stream().map(Activity::kit).collect(Collectors.toSet());
        model.addAttribute(
                "kit",
                kit.stream()
                        .filter(entry -> !entry.isRetired() || chosen.contains(entry.key()))
                        .toList());
        model.addAttribute("kitNames", names);
        model.addAttribute("most", ContentCheck.MOST_ACTIVITIES);
    }
}
