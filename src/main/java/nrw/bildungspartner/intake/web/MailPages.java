package nrw.bildungspartner.intake.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.AssignMail;
import nrw.bildungspartner.intake.CreateCase;
import nrw.bildungspartner.intake.DiscardMail;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.RetryMail;
import nrw.bildungspartner.intake.UndoAssignment;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Paging;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A piece of post: what it is, what became of it, and what a person has to decide. */
@Controller
@RequestMapping("/posteingang")
class MailPages {

    private static final int MOST_HITS = 10;

    private final MailLedger ledger;
    private final Agreements agreements;
    private final Initiatives initiatives;
    private final AssignMail assignMail;
    private final CreateCase createCase;
    private final DiscardMail discardMail;
    private final RetryMail retryMail;
    private final UndoAssignment undoAssignment;
    private final ProposalWords proposals;
    private final MailWords words;

    MailPages(
            MailLedger ledger,
            Agreements agreements,
            Initiatives initiatives,
            AssignMail assignMail,
            CreateCase createCase,
            DiscardMail discardMail,
            RetryMail retryMail,
            UndoAssignment undoAssignment,
            ProposalWords proposals,
            MailWords words) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.assignMail = assignMail;
        this.createCase = createCase;
        this.discardMail = discardMail;
        this.retryMail = retryMail;
        this.undoAssignment = undoAssignment;
        this.proposals = proposals;
        this.words = words;
    }

    @GetMapping("/{id}")
    ModelAndView detail(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return page(ledger.get(id), q, Map.of(), Map.of());
    }

    @PostMapping("/{id}/zuordnen")
    ModelAndView assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String q,
            Principal who) {
        return done(id, q, Map.of("reference", reference), () -> assignMail.assign(id, reference, who.getName()));
    }

    @PostMapping("/{id}/vorgang")
    ModelAndView createCase(@PathVariable UUID id, @RequestParam(defaultValue = "") String initiative, Principal who) {
        return done(id, "", Map.of("initiative", initiative), () -> createCase.create(id, initiative, who.getName()));
    }

    @PostMapping("/{id}/verwerfen")
    ModelAndView discard(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal who) {
        return done(id, "", Map.of("reason", reason), () -> discardMail.discard(id, reason, who.getName()));
    }

    @PostMapping("/{id}/zurueckholen")
    ModelAndView undo(@PathVariable UUID id, Principal who) {
        return done(id, "", Map.of(), () -> discardMail.undo(id, who.getName()));
    }

    @PostMapping("/{id}/herausnehmen")
    ModelAndView takeOut(@PathVariable UUID id, Principal who) {
        return done(id, "", Map.of(), () -> undoAssignment.undo(id, who.getName()));
    }

    /** For a page that shows a mail being read: nothing new, or a reason to load the page again. */
    @GetMapping("/{id}/stand")
    ResponseEntity<Void> progress(@PathVariable UUID id) {
        return ledger.get(id).isInWork()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    @PostMapping("/{id}/nochmal")
    ModelAndView retry(@PathVariable UUID id, Principal who) {
        return done(id, "", Map.of(), () -> retryMail.retry(id, who.getName()));
    }

    private ModelAndView done(UUID id, String q, Map<String, String> typed, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/posteingang/" + id);
        } catch (Invalid invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.violations().forEach(violation -> errors.put(violation.field(), words.text(violation)));
            ModelAndView page = page(ledger.get(id), q, typed, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private ModelAndView page(IncomingMail mail, String q, Map<String, String> typed, Map<String, String> errors) {
        List<MailAttachment> files = ledger.attachments(mail.id());
        var page = new ModelAndView("intake/mail");
        page.addObject("title", words.title(mail));
        page.addObject("sender", words.sender(mail));
        page.addObject("reason", words.reason(mail));
        page.addObject("mail", mail);
        page.addObject("undoable", undoAssignment.isPossible(mail));
        page.addObject("files", files);
        List<MailAttachment> papers =
                files.stream().filter(MailAttachment::paper).toList();
        page.addObject("papers", papers);
        page.addObject("marks", new PageMarks(papers));
        page.addObject("traces", proposals.traces(mail.id()));
        List<ProposalWords.Card> cards = proposals.cards(mail.id());
        page.addObject("proposals", cards);
        page.addObject("close", ProposalWords.areClose(cards));
        page.addObject("q", q);
        page.addObject("hits", hits(mail, q));
        page.addObject("initiatives", initiatives.all());
        page.addObject(
                "initiative",
                typed.getOrDefault(
                        "initiative",
                        mail.waitsForPerson() ? createCase.named(mail.id()).orElse("") : ""));
        page.addObject("typed", typed);
        page.addObject(
                "read",
                mail.waitsForPerson()
                        ? proposals.read(mail.id(), createCase.named(mail.id()).orElse(""))
                        : List.of());
        page.addObject("errors", errors);
        page.addObject("english", LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        page.addObject("words", words);
        return page;
    }

    private List<Agreement> hits(IncomingMail mail, String q) {
        return mail.waitsForPerson() && !q.isBlank()
                ? agreements.search(q, Set.of(), new Paging(0, MOST_HITS)).items()
                : List.of();
    }
}
