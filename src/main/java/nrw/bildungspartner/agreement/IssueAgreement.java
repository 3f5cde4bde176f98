package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an agreement its reference and its documents; its case begins. */
@Service
public class IssueAgreement {

    private final ContentCheck check;
    private final AgreementPapers papers;
    private final ResponsibleDesk desks;
    private final SchoolNames schoolNames;
    private final FreshReferences references;
    private final AgreementRepository agreements;
    private final AgreementVersions versions;
    private final TrackingLinks links;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueAgreement(
            ContentCheck check,
            AgreementPapers papers,
            ResponsibleDesk desks,
            SchoolNames schoolNames,
            FreshReferences references,
            AgreementRepository agreements,
            AgreementVersions versions,
            TrackingLinks links,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.check = check;
        this.papers = papers;
        this.desks = desks;
        this.schoolNames = schoolNames;
        this.references = references;
        this.agreements = agreements;
        this.versions = versions;
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
        agreement.says(content, schoolNames.of(content), schoolNames.district(content));
        agreements.saveAndFlush(agreement);
        versions.keep(agreement, content, paper);
        String token = links.freshToken(reference.value());
        Issued issued = new Issued(reference.value(), token, links.urlOf(token));
        alongside.accept(issued);
        events.publishEvent(new AgreementIssued(reference.value()));
        return issued;
    }
}
