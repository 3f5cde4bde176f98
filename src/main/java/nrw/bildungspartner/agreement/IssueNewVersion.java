package nrw.bildungspartner.agreement;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues an agreement again with another text, under its reference and with the next version number. */
@Service
public class IssueNewVersion {

    private final ContentCheck check;
    private final AgreementPapers papers;
    private final AgreementRepository agreements;
    private final AgreementVersions versions;
    private final SchoolNames schoolNames;
    private final TrackingLinks links;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    IssueNewVersion(
            ContentCheck check,
            AgreementPapers papers,
            AgreementRepository agreements,
            AgreementVersions versions,
            SchoolNames schoolNames,
            TrackingLinks links,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.check = check;
        this.papers = papers;
        this.agreements = agreements;
        this.versions = versions;
        this.schoolNames = schoolNames;
        this.links = links;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * @param basedOn the version the new text was made from
     * @param alongside something that has to be written in the same transaction
     * @throws Invalid if the content is incomplete or its partners may not be registered
     * @throws Conflict if it says nothing new, if there is a newer version, or if the agreement came back meanwhile
     */
    public Issued issue(String reference, int basedOn, AgreementContent content, Consumer<Issued> alongside) {
        List<Violation> violations = check.violations(content);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        // Written before the transaction begins, as it takes a tenth of a second; a version that is not stored is no
        // loss.
        Paper paper = papers.write(reference, basedOn + 1, content);
        return Objects.requireNonNull(
                transaction.execute(status -> store(reference, basedOn, content, paper, alongside)));
    }

    private Issued store(
            String reference, int basedOn, AgreementContent content, Paper paper, Consumer<Issued> alongside) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        if (!agreement.isChangeable()) {
            throw new Conflict("agreement.not-changeable");
        }
        if (agreement.documentVersion() != basedOn) {
            throw new Conflict("agreement.newer-version", agreement.documentVersion());
        }
        if (agreement.content().filter(content::equals).isPresent()) {
            throw new Conflict("agreement.nothing-new");
        }
        agreement.saysFromNowOn(content, schoolNames.of(content), schoolNames.district(content));
        agreements.saveAndFlush(agreement);
        versions.keep(agreement, content, paper);
        String token = links.freshToken(reference);
        Issued issued = new Issued(reference, token, links.urlOf(token));
        alongside.accept(issued);
        events.publishEvent(new NewVersionIssued(reference, agreement.documentVersion()));
        return issued;
    }
}
