package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.drafting.BeginDraft;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.InvitePartner;
import nrw.bildungspartner.agreement.drafting.Seat;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a draft begins, and where its private link leads. */
@Controller
class StartPage {

    private final Initiatives initiatives;
    private final BeginDraft beginDraft;
    private final Drafts drafts;
    private final InvitePartner invitePartner;
    private final Company company;
    private final ContentLines lines;
    private final Wordings words;

    StartPage(
            Initiatives initiatives,
            BeginDraft beginDraft,
            Drafts drafts,
            InvitePartner invitePartner,
            Company company,
            ContentLines lines,
            Wordings words) {
        this.initiatives = initiatives;
        this.beginDraft = beginDraft;
        this.drafts = drafts;
        this.invitePartner = invitePartner;
        this.company = company;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/entwurf")
    String start(@RequestParam(defaultValue = "") String initiative, Model model) {
        return page(initiative, FieldErrors.NONE, model);
    }

    @PostMapping("/entwurf")
    String begin(
            @RequestParam(defaultValue = "") String initiative,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            String token = beginDraft.begin(initiative, locale.getLanguage());
            flash.addFlashAttribute("begun", true);
            return StepPages.redirect(token, Step.SCHOOLS.slug());
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return page(initiative, words.errors(invalid.violations(), "", locale), model);
        }
    }

    /** On another device or another day: on to where something is still open. For one who is invited: the invitation. */
    @GetMapping("/entwurf/{token}")
    String resume(@PathVariable String token, Model model, Locale locale) {
        Seat seat = drafts.invitation(token);
        if (!seat.me().hasJoined()) {
            return invitation(token, seat, model, locale);
        }
        Draft draft = seat.draft();
        if (draft.reference().isPresent()) {
            return StepPages.redirect(token, "fertig");
        }
        for (Step step : Step.values()) {
            if (!draft.answered().contains(step)) {
                return StepPages.redirect(token, step.slug());
            }
        }
        return StepPages.redirect(token, "pruefen");
    }

    @PostMapping("/entwurf/{token}/mitschreiben")
    String join(@PathVariable String token, @RequestParam(defaultValue = "") String name) {
        invitePartner.join(token, name);
        return "redirect:" + StepPages.path(token);
    }

    private String invitation(String token, Seat seat, Model model, Locale locale) {
        model.addAttribute("path", StepPages.path(token));
        model.addAttribute("draft", seat.draft());
        model.addAttribute("me", seat.me());
        model.addAttribute("company", company.of(seat, locale));
        model.addAttribute(
                "initiativeName", lines.initiativeName(seat.draft().content().initiative(), locale));
        return "agreement/drafting/einladung";
    }

    private String page(String chosen, FieldErrors errors, Model model) {
        model.addAttribute("initiatives", initiatives.all());
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return "agreement/drafting/start";
    }
}
