package nrw.bildungspartner.intake.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.RetryMail;
import nrw.bildungspartner.intake.polling.ImapPoller;
import nrw.bildungspartner.intake.recognising.References;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office's post: what came in, what became of it, and what a person has to decide. */
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
    private final ImapPoller poller;
    private final MailWords words;

    MailPages(
            MailLedger ledger,
            Agreements agreements,
            Initiatives initiatives,
            AssignMail assignMail,
            CreateCase createCase,
            DiscardMail discardMail,
            RetryMail retryMail,
            ImapPoller poller,
            MailWords words) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.assignMail = assignMail;
        this.createCase = createCase;
        this.discardMail = discardMail;
        this.retryMail = retryMail;
        this.poller = poller;
        this.words = words;
    }

    /** An entry with its words. */
    record Row(
            IncomingMail mail,
            String title,
            String sender,
            @Nullable String reason) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, Paging paging, Model model) {
        MailState chosen = Arrays.stream(MailState.values())
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
        Map<MailState, Long> counts = new LinkedHashMap<>();
        for (MailState each : List.of(
                MailState.UNMATCHED,
                MailState.FAILED,
                MailState.RECEIVED,
                MailState.MATCHED,
                MailState.DONE,
                MailState.AUTOMATIC,
                MailState.REFUSED)) {
            counts.put(each, ledger.count(each));
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("counts", counts);
        model.addAttribute("waiting", ledger.count(MailState.UNMATCHED) + ledger.count(MailState.FAILED));
        model.addAttribute("mails", ledger.list(chosen, paging).map(this::row));
        model.addAttribute("lastRead", poller.lastSuccess().orElse(null));
        model.addAttribute("words", words);
        return "intake/list";
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
        page.addObject("row", row(mail));
        page.addObject("mail", mail);
        page.addObject("files", files);
        page.addObject("papers", files.stream().filter(MailAttachment::paper).toList());
        page.addObject("q", q);
        page.addObject("hits", hits(mail, q));
        page.addObject("initiatives", initiatives.all());
        page.addObject(
                "initiative",
                typed.getOrDefault(
                        "initiative",
                        mail.waitsForPerson() ? createCase.named(mail.id()).orElse("") : ""));
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("english", LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        page.addObject("words", words);
        return page;
    }

    /** What was searched for; without a search, the agreements that the mail itself names. */
    private List<Agreement> hits(IncomingMail mail, String q) {
        if (!mail.waitsForPerson()) {
            return List.of();
        }
        if (!q.isBlank()) {
            return agreements.search(q, Set.of(), new Paging(0, MOST_HITS)).items();
        }
        String said =
                mail.subject() + "\n" + mail.body() + "\n" + mail.reasonText().orElse("");
        return References.in(said)
                .distinct()
                .limit(MOST_HITS)
                .map(agreements::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private Row row(IncomingMail mail) {
        return new Row(mail, words.title(mail), words.sender(mail), words.reason(mail));
    }
}
