package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an agreement its reference and its documents; its case begins. */
@Service
public class IssueAgreement {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ContentCheck check;
    private final AgreementPapers papers;
    private final ResponsibleDesk desks;
    private final SchoolRegister register;
    private final FreshReferences references;
    private final AgreementRepository agreements;
    private final DocumentArchive archive;
    private final TrackingLinks links;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueAgreement(
            ContentCheck check,
            AgreementPapers papers,
            ResponsibleDesk desks,
            SchoolRegister register,
            FreshReferences references,
            AgreementRepository agreements,
            DocumentArchive archive,
            TrackingLinks links,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.check = check;
        this.papers = papers;
        this.desks = desks;
        this.register = register;
        this.references = references;
        this.agreements = agreements;
        this.archive = archive;
        this.links = links;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Invalid if the content is incomplete or its partners may not be registered */
    public Issued issue(AgreementContent content, Origin origin) {
        return issue(content, origin, issued -> {});
    }

    /**
     * The same, with something that has to be written in the same transaction.
     *
     * @throws Invalid if the content is incomplete or its partners may not be registered
     */
    public Issued issue(AgreementContent content, Origin origin, Consumer<Issued> alongside) {
        List<Violation> violations = check.violations(content);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        Reference reference = references.draw();
        // Writing takes a tenth of a second: it is done before the transaction begins.
        Paper paper = papers.write(reference.value(), 1, content);
        Issued issued = transaction.execute(status -> store(reference, content, origin, paper, alongside));
        return Objects.requireNonNull(issued);
    }

    private Issued store(
            Reference reference, AgreementContent content, Origin origin, Paper paper, Consumer<Issued> alongside) {
        Instant now = clock.instant();
        Agreement agreement = new Agreement(
                reference,
                origin,
                content.initiative(),
                desks.forInitiative(content.initiative()),
                content.language(),
                now);
        List<School> schools = content.schools().stream()
                .map(party -> register.byNumber(party.number()).orElseThrow())
                .toList();
        agreement.says(
                content,
                schools.stream().map(School::name).collect(Collectors.joining(", ")),
                schools.get(0).districtKey());
        agreements.saveAndFlush(agreement);
        archive.keep(
                reference.value(),
                DocumentKind.AGREEMENT_DOCX,
                "Vereinbarung-" + reference + ".docx",
                DOCX,
                paper.docx());
        archive.keep(
                reference.value(),
                DocumentKind.AGREEMENT_PDF,
                "Vereinbarung-" + reference + ".pdf",
                "application/pdf",
                paper.pdf());
        String token = links.freshToken(reference.value());
        Issued issued = new Issued(reference.value(), token, links.urlOf(token));
        alongside.accept(issued);
        events.publishEvent(new AgreementIssued(reference.value()));
        return issued;
    }

    /** The document of a case as it was issued, by kind. */
    public Optional<UUID> document(String reference, DocumentKind kind) {
        return archive.ofCase(reference).stream()
                .filter(document -> document.kind() == kind)
                .map(document -> document.id())
                .findFirst();
    }
}
