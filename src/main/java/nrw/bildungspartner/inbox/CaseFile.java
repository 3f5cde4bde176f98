package nrw.bildungspartner.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Milestone;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.Submission;
import nrw.bildungspartner.review.Comparison;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.ReviewDecision;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.workflow.tasks.OpenTask;

/**
 * Everything the office knows about one agreement.
 *
 * @param pages the pages of what came back, in the order they arrived
 * @param sealed the sealed copy of the version that counts, once there is one
 * @param sealedPages how many pages the sealed copy has, if nothing came back because all signed online; else 0
 * @param comparisons what came back otherwise than it was issued
 * @param audit what happened, oldest first
 */
public record CaseFile(
        Agreement agreement,
        List<Milestone> timeline,
        List<StoredDocument> documents,
        List<Letter> letters,
        List<OpenTask> tasks,
        List<Signer> signers,
        List<Submission> submissions,
        List<Page> pages,
        Optional<StoredDocument> sealed,
        int sealedPages,
        List<Finding> findings,
        List<Comparison> comparisons,
        List<ReviewDecision> decisions,
        List<Entry> audit) {

    /** When the newest version was issued. */
    public Instant issuedAt() {
        return documents.stream()
                .filter(document -> document.kind() == DocumentKind.AGREEMENT_PDF)
                .map(StoredDocument::keptAt)
                .max(Comparator.naturalOrder())
                .orElse(agreement.issuedAt());
    }

    /** The documents that hold pictures of what came back: pages, and what shows a finding. */
    public Stream<UUID> pictures() {
        return Stream.concat(
                pages.stream().map(Page::image), findings.stream().flatMap(finding -> finding.evidence().stream()));
    }

    /**
     * A page of a submitted paper, as a picture.
     *
     * @param image the document that holds the picture
     */
    public record Page(UUID image, UUID paper, String paperName, int number) {}

    /**
     * One thing that happened.
     *
     * @param key the message {@code inbox.audit.<key>} with the arguments
     * @param who somebody of the office, or empty
     */
    public record Entry(Instant at, String key, List<Object> args, String who) {}
}
