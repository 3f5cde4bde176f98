package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.drafting.CommentsOpen;
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

    private final Frame frame;
    private final Drafts drafts;
    private final IssueDraft issueDraft;
    private final AgreementVersions versions;
    private final ContentCheck check;
    private final ContentLines lines;
    private final Progress progress;
    private final Wordings words;

    CheckPage(
            Frame frame,
            Drafts drafts,
            IssueDraft issueDraft,
            AgreementVersions versions,
            ContentCheck check,
            ContentLines lines,
            Progress progress,
            Wordings words) {
        this.frame = frame;
        this.drafts = drafts;
        this.issueDraft = issueDraft;
        this.versions = versions;
        this.check = check;
        this.lines = lines;
        this.progress = progress;
        this.words = words;
    }

    /** One step's answers. */
    record Section(int number, String slug, String name, boolean gaps, boolean taken, List<ContentLines.Line> lines) {}

    @GetMapping("/pruefen")
    String show(@PathVariable String token, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        return draft.reference().isPresent() ? StepPages.redirect(token, "fertig") : page(token, draft, model, locale);
    }

    @PostMapping("/ausstellen")
    String issue(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(defaultValue = "false") boolean trotzdem,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            Issued issued = issueDraft.issue(token, basedOn, trotzdem);
            flash.addFlashAttribute("trackingUrl", issued.trackingUrl());
            return StepPages.redirect(token, "fertig");
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
        } catch (CommentsOpen open) {
            response.setStatus(open.status());
            model.addAttribute("askAgain", true);
        } catch (Conflict conflict) {
            response.setStatus(conflict.status());
            model.addAttribute(
                    "conflict",
                    words.text(conflict.detail(), locale, conflict.args().toArray()));
        }
        return page(token, drafts.open(token), model, locale);
    }

    private String page(String token, Draft draft, Model model, Locale locale) {
        List<Violation> violations = new ArrayList<>(check.violations(draft.content()));
        violations.addAll(IssueDraft.unanswered(draft));
        frame.of(token, draft, null, model, locale);
        model.addAttribute("basedOn", draft.fingerprint());
        model.addAttribute("errors", words.errors(violations, StepPages.path(token), locale));
        model.addAttribute("checking", true);
        model.addAttribute(
                "changes",
                draft.revises()
                        .flatMap(versions::newest)
                        .map(issued -> lines.changes(issued.content(), draft.content(), locale))
                        .orElse(List.of()));
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
                draft.takenOver().contains(step),
                // Before anybody answered, "no" would be a word put into their mouth.
                isAsked(step, draft)
                        ? List.of()
                        : lines.of(draft.content(), locale).stream()
                                .filter(line -> Step.of(line.path()) == step)
                                .toList());
    }

    private static boolean isAsked(Step step, Draft draft) {
        return !draft.answered().contains(step)
                && (step == Step.PUPILS || draft.copyOf().isPresent());
    }
}
