package nrw.bildungspartner.inbox.web;

import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.writing.OwnPages;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.SearchCases;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.signing.RemindSigners;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's case files. */
@Controller
@RequestMapping("/vorgaenge")
class CasePages {

    private final Agreements agreements;
    private final CaseFiles caseFiles;
    private final SearchCases searchCases;
    private final FoundWords foundWords;
    private final RemindSigners remindSigners;
    private final OwnPages ownPages;
    private final TaskView view;
    private final DocumentArchive archive;
    private final Initiatives initiatives;
    private final StaffDirectory staff;

    CasePages(
            Agreements agreements,
            CaseFiles caseFiles,
            SearchCases searchCases,
            FoundWords foundWords,
            RemindSigners remindSigners,
            OwnPages ownPages,
            TaskView view,
            DocumentArchive archive,
            Initiatives initiatives,
            StaffDirectory staff) {
        this.agreements = agreements;
        this.caseFiles = caseFiles;
        this.searchCases = searchCases;
        this.foundWords = foundWords;
        this.remindSigners = remindSigners;
        this.ownPages = ownPages;
        this.view = view;
        this.archive = archive;
        this.initiatives = initiatives;
        this.staff = staff;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q, Paging paging, CurrentStaff me, Locale language, Model model) {
        var exact = Reference.parse(q).flatMap(reference -> agreements.find(reference.value()));
        if (exact.isPresent()) {
            return "redirect:/vorgaenge/" + exact.get().reference();
        }
        if (q.isBlank()) {
            model.addAttribute("cases", agreements.search("", view.visibleDesks(me), paging));
        } else {
            SearchCases.Answer answer = searchCases.search(q, me, paging);
            model.addAttribute("answer", answer);
            model.addAttribute("cases", answer.found());
            model.addAttribute("words", foundWords);
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        return "inbox/cases";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, CurrentStaff me, Locale language, Model model) {
        model.addAttribute("file", caseFiles.open(reference, me));
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        return "inbox/case";
    }

    /** A document as a file to keep. */
    @GetMapping("/{reference}/dokumente/{id}")
    ResponseEntity<byte[]> document(@PathVariable String reference, @PathVariable UUID id, CurrentStaff me) {
        StoredDocument document = caseFiles.open(reference, me).documents().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("agreement.not-found"));
        return Download.of(document.name(), document.mediaType(), archive.content(document.id()));
    }

    /** Writes to a side that has not signed. */
    @PostMapping("/{reference}/erinnern")
    String remind(
            @PathVariable String reference, @RequestParam String signer, CurrentStaff me, RedirectAttributes notes) {
        caseFiles.open(reference, me);
        remindSigners.remindOne(reference, signer, me.username(), Identification.STAFF_ACCOUNT);
        notes.addFlashAttribute("note", "inbox.signers.reminded");
        return "redirect:/vorgaenge/" + reference;
    }

    /** The pages of the sealed copy, for what was signed online and never came as paper. */
    @GetMapping("/{reference}/gesiegelt/{page}.png")
    ResponseEntity<byte[]> sealedPage(@PathVariable String reference, @PathVariable int page, CurrentStaff me) {
        return caseFiles
                .open(reference, me)
                .sealed()
                .flatMap(copy -> ownPages.picture(copy.id(), page))
                .map(picture -> Download.shown("Seite-" + page + ".png", "image/png", picture))
                .orElseThrow(() -> new NotFound("agreement.not-found"));
    }
}
