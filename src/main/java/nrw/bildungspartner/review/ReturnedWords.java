package nrw.bildungspartner.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ContentChange;
import nrw.bildungspartner.agreement.ContentChange.Way;
import nrw.bildungspartner.agreement.ContentChanges;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.PaperContent;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.Submission;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.review.comparing.WordComparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the Word file that came back last for an agreement, and the one it was made from. */
@Service
@Transactional(readOnly = true)
public class ReturnedWords {

    private final Agreements agreements;
    private final Submissions submissions;
    private final DocumentArchive archive;
    private final ContentChanges changes;
    private final PaperContent places;

    ReturnedWords(
            Agreements agreements,
            Submissions submissions,
            DocumentArchive archive,
            ContentChanges changes,
            PaperContent places) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.archive = archive;
        this.changes = changes;
        this.places = places;
    }

    /** What a blank that came back as Word file says: as much of a content as was filled in, to be looked at. */
    public Optional<AgreementContent> filledIn(String reference) {
        Agreement agreement = agreements.get(reference);
        return latest(reference).flatMap(ReturnedWord::text).map(word -> {
            Map<String, String> texts = new LinkedHashMap<>();
            WordComparison.texts(word).forEach((field, all) -> all.stream()
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(text -> texts.put(field, text)));
            return places.with(AgreementContent.empty(agreement.initiative(), agreement.language()), texts);
        });
    }

    Optional<ReturnedWord> latest(String reference) {
        List<ReturnedWord> found = new ArrayList<>();
        for (Submission submission : submissions.of(reference)) {
            for (MailAttachment paper : submissions.papers(submission.id())) {
                ReturnedWord.of(paper).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** What the file said that was issued last. */
    Optional<WordText> issued(Agreement agreement) {
        return issuedFile(agreement).map(document -> WordText.ofOurOwn(archive.content(document.id())));
    }

    /** What of the returned texts the office has made the content since then, by field. */
    Map<String, String> takenOver(Agreement agreement) {
        Map<String, String> texts = new LinkedHashMap<>();
        changesSinceIssued(agreement).forEach(change -> texts.putAll(change.texts()));
        return texts;
    }

    List<ContentChange> changesSinceIssued(Agreement agreement) {
        Instant issued = issuedFile(agreement).map(StoredDocument::keptAt).orElse(Instant.EPOCH);
        return changes.of(agreement.reference()).stream()
                .filter(change -> change.way() == Way.TAKEN_OVER)
                .filter(change -> !change.changedAt().isBefore(issued))
                .toList();
    }

    /** A copied blank was issued under the reference of its original. */
    private Optional<StoredDocument> issuedFile(Agreement agreement) {
        DocumentKind kind = agreement.origin() == Origin.BLANK ? DocumentKind.BLANK_DOCX : DocumentKind.AGREEMENT_DOCX;
        return archive.ofCase(agreement.copyOf().orElse(agreement.reference())).stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later);
    }
}
