package nrw.bildungspartner.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.DeskContact;

/**
 * An agreement as its partners may see it: what is done, what is now and who looks after it, and what comes next.
 *
 * @param initiative the initiative's name in the reader's language
 * @param done the stones passed, oldest first; the last one is now
 * @param ahead what is still to come on the straight way
 * @param until when the case lapses unless something comes back; empty while it is not the partners' turn
 * @param documents what the partners have issued or sent, oldest first
 * @param signers who has to sign; empty for a blank
 * @param sequential whether they sign one after the other
 * @param versions in which it was issued, the newest first; empty for a blank
 */
public record TrackedCase(
        Agreement agreement,
        String initiative,
        List<Step> done,
        List<String> ahead,
        Optional<Instant> until,
        Desk desk,
        DeskContact contact,
        List<StoredDocument> documents,
        List<Signer> signers,
        boolean sequential,
        List<Version> versions) {

    /** A stone of the way that has been passed. */
    public record Step(AgreementState state, String label, Instant reachedAt) {}

    /**
     * One version and what it says differently from the one before.
     *
     * @param sha256 of its PDF
     */
    public record Version(
            int number,
            Instant issuedAt,
            String sha256,
            List<StoredDocument> documents,
            List<ContentLines.Change> changes) {}

    /** The documents that count: of former versions none. */
    public List<StoredDocument> currentDocuments() {
        List<StoredDocument> superseded = former().stream()
                .flatMap(version -> version.documents().stream())
                .toList();
        return documents.stream()
                .filter(document -> !superseded.contains(document))
                .toList();
    }

    /** The versions that do not count any more, the newest first. */
    public List<Version> former() {
        return versions.isEmpty() ? List.of() : versions.subList(1, versions.size());
    }

    /** Whom the agreement names; for those who come back to change or repeat it. */
    public List<String> names() {
        return agreement.content().stream()
                .flatMap(AgreementContent::people)
                .map(Person::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether there is a certificate to be had: the partnership is registered and has not ended. */
    public boolean isCertified() {
        return agreement.registrationNumber().isPresent() && state() != AgreementState.ENDED;
    }

    /** Whether another agreement may begin with what this one says. */
    public boolean isRepeatable() {
        return !state().isOpen() && agreement.content().isPresent();
    }

    public AgreementState state() {
        return agreement.state();
    }

    /** The message key of what is to be done next and by whom. */
    public String nextKey() {
        return "tracking.next."
                + agreement.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the partners' turn. */
    public boolean isPartnersTurn() {
        return state().awaitsSubmission();
    }

    public Step now() {
        return done.get(done.size() - 1);
    }

    public List<Step> past() {
        return done.subList(0, done.size() - 1);
    }

    /** The document that a partner asks for, if it is one of theirs. */
    public Optional<StoredDocument> document(java.util.UUID id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}
