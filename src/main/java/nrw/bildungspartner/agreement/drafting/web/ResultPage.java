package nrw.bildungspartner.agreement.drafting.web;

import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.IssueDraft;
import nrw.bildungspartner.agreement.drafting.Preview;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a draft: its reference, its documents, its private link; and the document as it would be now. */
@Controller
@RequestMapping("/entwurf/{token}")
class ResultPage {

    private final Frame frame;
    private final Drafts drafts;
    private final IssueDraft issueDraft;
    private final AgreementVersions versions;
    private final Preview preview;
    private final DocumentArchive archive;

    ResultPage(
            Frame frame,
            Drafts drafts,
            IssueDraft issueDraft,
            AgreementVersions versions,
            Preview preview,
            DocumentArchive archive) {
        this.frame = frame;
        this.drafts = drafts;
        this.issueDraft = issueDraft;
        this.versions = versions;
        this.preview = preview;
        this.archive = archive;
    }

    @GetMapping("/fertig")
    String show(@PathVariable String token, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        if (draft.reference().isEmpty()) {
            return StepPages.redirect(token, "pruefen");
        }
        frame.of(token, draft, null, model, locale);
        String reference = draft.reference().get();
        model.addAttribute("reference", reference);
        model.addAttribute("version", versions.newest(reference).orElse(null));
        return "agreement/drafting/fertig";
    }

    /** The link is shown once; whoever has lost it gets a new one. */
    @PostMapping("/link")
    String link(@PathVariable String token, RedirectAttributes flash) {
        flash.addFlashAttribute("trackingUrl", issueDraft.link(token));
        return StepPages.redirect(token, "fertig");
    }

    @GetMapping("/vereinbarung.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token) {
        return issued(token, DocumentKind.AGREEMENT_PDF);
    }

    @GetMapping("/vereinbarung.docx")
    ResponseEntity<byte[]> docx(@PathVariable String token) {
        return issued(token, DocumentKind.AGREEMENT_DOCX);
    }

    /** How the document would look now; without a reference, so that nobody signs and sends it. */
    @GetMapping("/entwurf.pdf")
    ResponseEntity<byte[]> preview(@PathVariable String token) {
        Draft draft = drafts.open(token);
        return Download.shown(
                "Vereinbarung-ENTWURF.pdf",
                MediaType.APPLICATION_PDF_VALUE,
                preview.of(draft.content()).pdf());
    }

    /**
     * The same as a picture, one page at a time.
     *
     * @param v the key of what is shown, which need not be saved yet
     */
    @GetMapping("/seite-{page:[0-9]{1,3}}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String token, @PathVariable int page, @RequestParam(defaultValue = "") String v) {
        Draft draft = drafts.open(token);
        Preview.Sheets sheets = preview.kept(v).orElseGet(() -> preview.of(draft.content()));
        if (page < 1 || page > sheets.pages()) {
            throw new NotFound("drafting.not-found");
        }
        return Download.shown("Seite-" + page + ".png", MediaType.IMAGE_PNG_VALUE, sheets.picture(page));
    }

    private ResponseEntity<byte[]> issued(String token, DocumentKind kind) {
        UUID id = drafts.open(token)
                .reference()
                .flatMap(reference -> versions.document(reference, kind))
                .orElseThrow(() -> new NotFound("drafting.not-issued"));
        StoredDocument document = archive.find(id).orElseThrow();
        return Download.of(document.name(), document.mediaType(), archive.content(id));
    }
}
