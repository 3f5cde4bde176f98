package nrw.bildungspartner.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ChangeContent;
import nrw.bildungspartner.agreement.ContentChange;
import nrw.bildungspartner.agreement.ContentChange.Way;
import nrw.bildungspartner.agreement.PaperContent;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the partners wrote into the Word file the agreement's content, field by field as the office chooses. */
@Service
public class TakeOverChanges {

    private final Agreements agreements;
    private final Comparisons comparisons;
    private final ReturnedWords words;
    private final ChangeContent changeContent;
    private final PaperContent places;

    TakeOverChanges(
            Agreements agreements,
            Comparisons comparisons,
            ReturnedWords words,
            ChangeContent changeContent,
            PaperContent places) {
        this.agreements = agreements;
        this.comparisons = comparisons;
        this.words = words;
        this.changeContent = changeContent;
        this.places = places;
    }

    /**
     * @param fields fields of the comparison
     * @throws Invalid if a field is not among those that can be taken over, or the content would break a rule
     * @throws Conflict if the agreement's content is not known
     */
    @Transactional
    public void takeOver(String reference, List<String> fields, String who) {
        Agreement agreement = agreements.get(reference);
        AgreementContent content =
                agreement.content().orElseThrow(() -> new Conflict("review.decision.content-unknown"));
        if (fields.isEmpty()) {
            throw new Invalid("fields", "review.take-over.nothing");
        }
        // Places are counted as they were issued: what was taken over before is taken over again, together with the
        // rest.
        List<ContentChange> earlier = words.changesSinceIssued(agreement);
        AgreementContent base =
                earlier.isEmpty() ? content : earlier.get(0).contentBefore().orElse(content);
        Map<String, String> before = words.takenOver(agreement);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Comparison> open = new LinkedHashMap<>();
        comparisons.of(reference).stream()
                .filter(Comparison::canBeTakenOver)
                .forEach(comparison -> open.put(comparison.field(), comparison));
        for (String field : fields) {
            Comparison comparison = open.get(field);
            if (comparison == null) {
                throw new Invalid(field, "review.take-over.not-possible");
            }
            texts.put(field, comparison.returned());
        }
        texts.forEach((field, text) -> {
            // What cannot be understood would leave the field as it is, and nobody would notice.
            if (places.with(base, Map.of(field, text)).equals(base)) {
                throw new Invalid(field, "review.take-over.not-understood");
            }
        });
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(texts);
        changeContent.change(reference, places.with(base, all), Way.TAKEN_OVER, texts, who);
    }
}
