package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.writing.Paper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions in which an agreement was issued. Only the newest one counts; the others stay, to be looked up. */
@Service
public class AgreementVersions {

    private final AgreementVersionRepository repository;
    private final DocumentArchive archive;
    private final ContentLines lines;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementVersions(
            AgreementVersionRepository repository,
            DocumentArchive archive,
            ContentLines lines,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.archive = archive;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a version as it goes out; in the transaction that issues it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Agreement agreement, AgreementContent content, Paper paper) {
        int number = agreement.documentVersion();
        String name = "Vereinbarung-" + agreement.reference() + (number == 1 ? "" : "-Fassung-" + number);
        StoredDocument docx = archive.keep(
                agreement.reference(),
                DocumentKind.AGREEMENT_DOCX,
                name + ".docx",
                Paper.WORD,
                paper.docx(),
                paper.template());
        StoredDocument pdf = archive.keep(
                agreement.reference(),
                DocumentKind.AGREEMENT_PDF,
                name + ".pdf",
                Paper.PDF,
                paper.pdf(),
                paper.template());
        repository.saveAndFlush(new AgreementVersion(
                agreement.reference(), number, content, docx.id(), pdf.id(), pdf.sha256(), clock.instant()));
        audit.record(AuditStep.of(agreement.reference(), number == 1 ? "agreement.issued" : "agreement.issued-again")
                .by("", Identification.NONE)
                .document(pdf.sha256())
                .with("version", number)
                .with("docx", docx.sha256()));
    }

    /** The oldest first; none for a blank. */
    @Transactional(readOnly = true)
    public List<AgreementVersion> of(String reference) {
        return repository.findByReferenceOrderByDocumentVersion(reference);
    }

    @Transactional(readOnly = true)
    public Optional<AgreementVersion> newest(String reference) {
        List<AgreementVersion> all = of(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @param number counted from 1; one that was issued */
    @Transactional(readOnly = true)
    public AgreementVersion get(String reference, int number) {
        return of(reference).get(number - 1);
    }

    /** The newest version's document of this kind. */
    @Transactional(readOnly = true)
    public Optional<UUID> document(String reference, DocumentKind kind) {
        return newest(reference)
                .map(version -> kind == DocumentKind.AGREEMENT_PDF ? version.pdfId() : version.docxId());
    }

    /** What this version says differently from the one before; nothing for the first one. */
    @Transactional(readOnly = true)
    public List<ContentLines.Change> changes(String reference, int number, Locale language) {
        List<AgreementVersion> all = of(reference);
        return number < 2 || number > all.size()
                ? List.of()
                : lines.changes(
                        all.get(number - 2).content(), all.get(number - 1).content(), language);
    }
}
