package nrw.bildungspartner.agreement.drafting.web;

import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementPapers;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.IssueDraft;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a draft: its reference, its documents, its private link; and the document as it would be now. */
@Controller
@RequestMapping("/entwurf/{token}")
class ResultPage {

    private final StepPages pages;
    private final Drafts drafts;
    private final IssueDraft issueDraft;
    private final IssueAgreement issueAgreement;
    private final AgreementPapers papers;
    private final DocumentArchive archive;

    ResultPage(
            StepPages pages,
            Drafts drafts,
            IssueDraft issueDraft,
            IssueAgreement issueAgreement,
            AgreementPapers papers,
            DocumentArchive archive) {
        this.pages = pages;
        this.drafts = drafts;
        this.issueDraft = issueDraft;
        this.issueAgreement = issueAgreement;
        this.papers = papers;
        this.archive = archive;
    }

    @GetMapping("/fertig")
    String show(@PathVariable String token, Model model, Locale locale) {
        Draft draft = drafts.open(token);
        if (draft.reference().isEmpty()) {
            return StepPages.redirect(token, "pruefen");
        }
        pages.frame(token, draft, null, model, locale);
        model.addAttribute("reference", draft.reference().get());
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
        byte[] pdf = papers.write("ENTWURF", 0, draft.content()).pdf();
        return Download.shown("Vereinbarung-ENTWURF.pdf", MediaType.APPLICATION_PDF_VALUE, pdf);
    }

    private ResponseEntity<byte[]> issued(String token, DocumentKind kind) {
        UUID id = drafts.open(token)
                .reference()
                .flatMap(reference -> issueAgreement.document(reference, kind))
                .orElseThrow(() -> new NotFound("drafting.not-issued"));
        StoredDocument document = archive.find(id).orElseThrow();
        return Download.of(document.name(), document.mediaType(), archive.content(id));
    }
}
