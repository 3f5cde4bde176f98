package nrw.bildungspartner.agreement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.ContentLines;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in a draft, and when. */
@Service
@Transactional(readOnly = true)
public class History {

    /** As many as one reads; the older ones stay in the table. */
    static final int SHOWN = 200;

    private final RevisionRepository revisions;
    private final ContentLines lines;

    History(RevisionRepository revisions, ContentLines lines) {
        this.revisions = revisions;
        this.lines = lines;
    }

    /** One person's change of one step, field by field. */
    public record Entry(Revision revision, List<ContentLines.Change> changes) {}

    /** The latest change first. */
    public List<Entry> of(Draft draft, Locale language) {
        List<Revision> newestFirst = revisions.findByDraftIdOrderByIdDesc(draft.id(), Limit.of(SHOWN + 1));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            Revision after = newestFirst.get(i);
            entries.add(new Entry(after, lines.changes(newestFirst.get(i + 1).content(), after.content(), language)));
        }
        return List.copyOf(entries);
    }

    /** The latest change, by whomever; nothing if nobody has changed anything since the draft began. */
    public Optional<Revision> latest(Draft draft) {
        List<Revision> two = revisions.findByDraftIdOrderByIdDesc(draft.id(), Limit.of(2));
        return two.size() < 2 ? Optional.empty() : Optional.of(two.get(0));
    }

    /** Who answered this step last. */
    Optional<Revision> latest(Draft draft, Step step) {
        return revisions.findFirstByDraftIdAndStepOrderByIdDesc(draft.id(), step);
    }

    /** What the draft said when this step's answer was the one with this fingerprint. */
    Optional<AgreementContent> whenStepWas(Draft draft, Step step, String fingerprint) {
        return revisions.findByDraftIdOrderByIdDesc(draft.id(), Limit.of(SHOWN)).stream()
                .map(Revision::content)
                .filter(content -> Answer.of(step, content).fingerprint().equals(fingerprint))
                .findFirst();
    }
}
