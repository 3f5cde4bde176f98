package nrw.bildungspartner.intake.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.PaperDates;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailSearch;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.polling.MailboxWatch;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's post as a list: searched, by state and by the days it came. */
@Controller
@RequestMapping("/posteingang")
class MailListPage {

    private static final List<MailState> IN_ORDER = List.of(
            MailState.UNMATCHED,
            MailState.FAILED,
            MailState.RECEIVED,
            MailState.MATCHED,
            MailState.DONE,
            MailState.AUTOMATIC,
            MailState.REFUSED);

    private final MailLedger ledger;
    private final MailboxWatch watch;
    private final MailWords words;

    MailListPage(MailLedger ledger, MailboxWatch watch, MailWords words) {
        this.ledger = ledger;
        this.watch = watch;
        this.words = words;
    }

    /** An entry with its words. */
    record Row(
            IncomingMail mail,
            String title,
            String sender,
            @Nullable String reason,
            long files) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Paging paging,
            Model model) {
        MailState chosen = Arrays.stream(MailState.values())
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
        Optional<LocalDate> first = PaperDates.parse(from);
        Optional<LocalDate> last = PaperDates.parse(to);
        model.addAttribute("chosen", chosen);
        model.addAttribute("q", q.strip());
        model.addAttribute("from", first.map(LocalDate::toString).orElse(null));
        model.addAttribute("to", last.map(LocalDate::toString).orElse(null));
        model.addAttribute("unknownDay", !from.isBlank() && first.isEmpty() || !to.isBlank() && last.isEmpty());
        model.addAttribute("filtered", !q.isBlank() || first.isPresent() || last.isPresent());
        Map<MailState, Long> counts = new LinkedHashMap<>();
        IN_ORDER.forEach(each -> counts.put(each, ledger.count(each)));
        model.addAttribute("counts", counts);
        model.addAttribute("waiting", ledger.count(MailState.UNMATCHED) + ledger.count(MailState.FAILED));
        model.addAttribute("mails", rows(new MailSearch(chosen, q, first.orElse(null), last.orElse(null)), paging));
        model.addAttribute("lastRead", watch.lastRead().orElse(null));
        model.addAttribute("silence", watch.silence());
        model.addAttribute("silent", watch.isSilent());
        model.addAttribute("words", words);
        return "intake/list";
    }

    private Listing<Row> rows(MailSearch question, Paging paging) {
        Listing<IncomingMail> found = ledger.search(question, paging);
        Map<UUID, Long> files = ledger.attachmentCounts(
                found.items().stream().map(IncomingMail::id).toList());
        return found.map(mail -> new Row(
                mail, words.title(mail), words.sender(mail), words.reason(mail), files.getOrDefault(mail.id(), 0L)));
    }
}
