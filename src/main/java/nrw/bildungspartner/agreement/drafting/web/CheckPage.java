package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.IssueDraft;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All answers on one page, and the button that makes an agreement of them. */
@Controller
@RequestMapping("/entwurf/{token}")
class CheckPage {

    private final StepPages pages;
    private final Drafts drafts;
    private final IssueDraft issueDraft;
    private final ContentCheck check;
    private final AnswerLines lines;
    private final Progress progress;
    private final Wordings words;

    CheckPage(
            StepPages pages,
            Drafts drafts,
            IssueDraft issueDraft,
            ContentCheck check,
            AnswerLines lines,
            Progress progress,
            Wordings words) {
        this.pages = pages;
        this.drafts = drafts;
        this.issueDraft = issueDraft;
        this.check = check;
        this.lines = lines;
        this.progress = progress;
        this.words = words;
    }

    /** One step's answers. */
    record Section(int number, String slug, String name, boolean gaps, List<AnswerLines.Line> lines) {}

    @GetMapping("/pruefen")
    String show(@PathVariable String token, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        return draft.reference().isPresent() ? StepPages.redirect(token, "fertig") : page(token, draft, model, locale);
    }

    @PostMapping("/ausstellen")
    String issue(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String basedOn,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            Issued issued = issueDraft.issue(token, basedOn);
            flash.addFlashAttribute("trackingUrl", issued.trackingUrl());
            return StepPages.redirect(token, "fertig");
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
        } catch (Conflict conflict) {
            response.setStatus(conflict.status());
            model.addAttribute("conflict", words.text(conflict.detail(), locale));
        }
        return page(token, drafts.open(token), model, locale);
    }

    private String page(String token, Draft draft, Model model, Locale locale) {
        List<Violation> violations = check.violations(draft.content());
        pages.frame(token, draft, null, model, locale);
        model.addAttribute("basedOn", draft.fingerprint());
        model.addAttribute("errors", words.errors(violations, StepPages.path(token), locale));
        model.addAttribute("checking", true);
        model.addAttribute(
                "firstGap",
                violations.stream()
                        .map(violation -> Step.of(violation.field()).slug())
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "sections",
                Arrays.stream(Step.values())
                        .map(step -> section(step, draft, violations, locale))
                        .toList());
        return "agreement/drafting/pruefen";
    }

    private Section section(Step step, Draft draft, List<Violation> violations, Locale locale) {
        return new Section(
                step.ordinal() + 1,
                step.slug(),
                progress.name(step, locale),
                violations.stream().anyMatch(violation -> Step.of(violation.field()) == step),
                // Before anybody answered, "no" would be a word put into their mouth.
                step == Step.PUPILS && !draft.answered().contains(step)
                        ? List.of()
                        : lines.of(
                                Answer.of(step, draft.content()),
                                draft.content().initiative(),
                                locale));
    }
}
