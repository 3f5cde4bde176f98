package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.History;
import nrw.bildungspartner.agreement.drafting.InvitePartner;
import nrw.bildungspartner.agreement.drafting.IssuedAlready;
import nrw.bildungspartner.agreement.drafting.Seat;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who writes along, who else is asked to, and who has changed what. */
@Controller
@RequestMapping("/entwurf/{token}")
class TogetherPages {

    private final Frame frame;
    private final Drafts drafts;
    private final InvitePartner invitePartner;
    private final History history;
    private final Wordings words;

    TogetherPages(Frame frame, Drafts drafts, InvitePartner invitePartner, History history, Wordings words) {
        this.frame = frame;
        this.drafts = drafts;
        this.invitePartner = invitePartner;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/gemeinsam")
    String show(@PathVariable String token, Model model, Locale locale) {
        Seat seat = drafts.seat(token);
        Draft draft = seat.draft();
        Person invited = suggested(seat);
        String inviter = seat.me().name().isEmpty()
                ? own(draft.content()).name()
                : seat.me().name();
        return page(
                token,
                draft,
                new InvitationForm(inviter, invited, locale.getLanguage()),
                FieldErrors.NONE,
                model,
                locale);
    }

    record InvitationForm(String inviter, Person invited, String language) {}

    @PostMapping("/einladen")
    String invite(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String inviter,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "de") String language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Person invited = new Person(name, email);
        String spoken = language.equals("en") ? "en" : "de";
        try {
            invitePartner.invite(token, inviter, invited, spoken);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            FieldErrors errors = words.errors(invalid.violations(), "", locale);
            InvitationForm form = new InvitationForm(inviter, invited, spoken);
            return page(token, drafts.open(token), form, errors, model, locale);
        } catch (IssuedAlready tooLate) {
            return StepPages.redirect(token, "fertig");
        }
        flash.addFlashAttribute("invited", invited.name());
        return StepPages.redirect(token, "gemeinsam");
    }

    @PostMapping("/zuruecknehmen")
    String revoke(@PathVariable String token, @RequestParam UUID participant) {
        invitePartner.revoke(token, participant);
        return StepPages.redirect(token, "gemeinsam");
    }

    @GetMapping("/verlauf")
    String history(@PathVariable String token, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        frame.of(token, draft, null, model, locale);
        model.addAttribute("history", history.of(draft, locale));
        return "agreement/drafting/verlauf";
    }

    private String page(
            String token, Draft draft, InvitationForm form, FieldErrors errors, Model model, Locale locale) {
        frame.of(token, draft, null, model, locale);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("gathering", true);
        return "agreement/drafting/gemeinsam";
    }

    /** Nobody is asked twice: whom the draft names already is suggested. */
    private Person suggested(Seat seat) {
        AgreementContent content = seat.draft().content();
        List<String> known = drafts.participants(seat.draft()).stream()
                .flatMap(person -> Stream.of(person.email(), person.name()))
                .toList();
        return Stream.concat(
                        Stream.of(content.institution().contact()),
                        content.schools().stream().skip(1).map(AgreementContent.SchoolParty::contact))
                .filter(person ->
                        !person.email().isEmpty() && !known.contains(person.email()) && !known.contains(person.name()))
                .findFirst()
                .orElse(Person.NOBODY);
    }

    private static Person own(AgreementContent content) {
        return content.schools().isEmpty()
                ? Person.NOBODY
                : content.schools().get(0).contact();
    }
}
