package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.Kindergarten;
import nrw.bildungspartner.agreement.PairingCheck;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.AnsweredMeanwhile;
import nrw.bildungspartner.agreement.drafting.ChangeDraft;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.IssuedAlready;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which schools take part, found in the official register, and who is to be reached there. */
@Controller
@RequestMapping("/entwurf/{token}/schulen")
class SchoolsPage {

    private static final Step STEP = Step.SCHOOLS;
    private static final Paging FIRST_TEN = new Paging(0, 10);

    private final StepPages pages;
    private final Drafts drafts;
    private final ChangeDraft changeDraft;
    private final PairingCheck pairing;
    private final SchoolRegister register;
    private final Wordings words;

    SchoolsPage(
            StepPages pages,
            Drafts drafts,
            ChangeDraft changeDraft,
            PairingCheck pairing,
            SchoolRegister register,
            Wordings words) {
        this.pages = pages;
        this.drafts = drafts;
        this.changeDraft = changeDraft;
        this.pairing = pairing;
        this.register = register;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String weitere,
            @RequestParam(required = false) @Nullable String luecken,
            Model model,
            Locale locale) {
        Draft draft = drafts.open(token);
        if (q != null || weitere != null || draft.content().schools().isEmpty()) {
            return draft.reference().isPresent()
                    ? StepPages.redirect(token, "fertig")
                    : search(token, draft, q == null ? "" : q.strip(), List.of(), model, locale);
        }
        names(draft, model);
        return pages.show(STEP, token, luecken != null, this::form, model, locale);
    }

    @PostMapping
    String take(
            @PathVariable String token,
            @ModelAttribute("form") SchoolsForm form,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(name = "do", required = false) @Nullable String pressed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        names(drafts.open(token), model);
        Action action = Action.of(pressed);
        SchoolsForm changed = action.is("remove") ? form.without(action.index()) : form;
        String goal = action.is("more") ? "schulen?weitere=1" : action.is("remove") ? "schulen" : null;
        return pages.take(STEP, token, changed, basedOn, goal, model, response, locale);
    }

    @PostMapping("/hinzufuegen")
    String add(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Draft draft = drafts.open(token);
        List<SchoolParty> schools = draft.content().schools();
        if (schools.stream().anyMatch(school -> school.number().equals(number.strip()))) {
            return StepPages.redirect(token, STEP.slug());
        }
        List<Violation> reasons = schools.size() >= ContentCheck.MOST_SCHOOLS
                ? List.of(Violation.of("schools", "drafting.schools.enough", ContentCheck.MOST_SCHOOLS))
                : reasonsAgainst(number, draft.content());
        if (!reasons.isEmpty()) {
            response.setStatus(422);
            return search(token, draft, q.isBlank() ? number : q, reasons, model, locale);
        }
        List<SchoolParty> more = new ArrayList<>(schools);
        more.add(new SchoolParty(number, null, null));
        try {
            changeDraft.answer(
                    token,
                    new Answer.Schools(List.copyOf(more)),
                    Answer.of(STEP, draft.content()).fingerprint());
        } catch (AnsweredMeanwhile meanwhile) {
            // At this very moment somebody else chose one: here are theirs, and the search for one more.
            return StepPages.redirect(token, STEP.slug() + "?weitere=1");
        } catch (IssuedAlready tooLate) {
            return StepPages.redirect(token, "fertig");
        }
        return StepPages.redirect(token, STEP.slug() + "#schools-" + schools.size() + "-number");
    }

    private StepForm form(Draft draft) {
        return SchoolsForm.of(new Answer.Schools(draft.content().schools()));
    }

    private String search(String token, Draft draft, String q, List<Violation> refused, Model model, Locale locale) {
        List<Violation> reasons = new ArrayList<>(refused);
        // A number of the register that nobody may choose gets the reason instead of an empty list.
        if (reasons.isEmpty()
                && register.byNumber(q).filter(school -> !school.isChoosable()).isPresent()) {
            reasons.addAll(reasonsAgainst(q, draft.content()));
        }
        model.addAttribute("q", q);
        model.addAttribute("results", q.isEmpty() ? null : register.search(q, FIRST_TEN));
        model.addAttribute("refusedSchool", register.byNumber(q).orElse(null));
        model.addAttribute("kindergarten", Kindergarten.isMeant(q));
        model.addAttribute(
                "chosen",
                draft.content().schools().stream().map(SchoolParty::number).toList());
        pages.page(STEP, token, draft, form(draft), List.of(), model, locale);
        model.addAttribute("errors", words.errors(reasons, "", locale));
        return "agreement/drafting/schulen-suche";
    }

    /** Why this school may not take part, if anything speaks against it. */
    private List<Violation> reasonsAgainst(String number, AgreementContent content) {
        List<SchoolParty> alone = List.of(new SchoolParty(number, null, null));
        return pairing.objections(new Answer.Schools(alone).in(content)).stream()
                .filter(violation -> violation.field().startsWith("schools"))
                .map(violation -> new Violation("schools", violation.message(), violation.args()))
                .toList();
    }

    private void names(Draft draft, Model model) {
        Map<String, School> known = draft.content().schools().stream()
                .flatMap(party -> register.byNumber(party.number()).stream())
                .collect(Collectors.toMap(School::number, Function.identity(), (one, same) -> one));
        model.addAttribute("known", known);
        model.addAttribute("most", ContentCheck.MOST_SCHOOLS);
    }
}
