package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.util.Locale;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out an initiative's blank agreement. Each one carries a reference of its own, so that it is known again. */
@Service
public class IssueBlank {

    private final Initiatives initiatives;
    private final AgreementPapers papers;
    private final ResponsibleDesk desks;
    private final FreshReferences references;
    private final AgreementRepository agreements;
    private final DocumentArchive archive;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    IssueBlank(
            Initiatives initiatives,
            AgreementPapers papers,
            ResponsibleDesk desks,
            FreshReferences references,
            AgreementRepository agreements,
            DocumentArchive archive,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.papers = papers;
        this.desks = desks;
        this.references = references;
        this.agreements = agreements;
        this.archive = archive;
        this.events = events;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such initiative */
    public Blank issue(String initiativeKey, Locale language) {
        Initiative initiative = initiatives
                .byKey(initiativeKey)
                .orElseThrow(() -> new NotFound("agreement.initiative-not-found", initiativeKey));
        Reference reference = references.draw();
        AgreementPapers.BlankFile blank = papers.writeBlank(reference.value(), 1, initiative, language);
        transaction.executeWithoutResult(status -> {
            agreements.saveAndFlush(new Agreement(
                    reference,
                    Origin.BLANK,
                    initiativeKey,
                    desks.forInitiative(initiativeKey),
                    language.getLanguage(),
                    clock.instant()));
            StoredDocument docx = archive.keep(
                    reference.value(),
                    DocumentKind.BLANK_DOCX,
                    "Kooperationsvereinbarung-" + initiativeKey + "-" + reference + ".docx",
                    Paper.WORD,
                    blank.docx(),
                    blank.template());
            audit.record(AuditStep.of(reference.value(), "agreement.blank-issued")
                    .by("", Identification.NONE)
                    .document(docx.sha256()));
            events.publishEvent(new AgreementIssued(reference.value()));
        });
        return new Blank(reference.value(), blank.docx());
    }

    /** A blank and the reference printed on it. */
    public record Blank(String reference, byte[] docx) {}
}
