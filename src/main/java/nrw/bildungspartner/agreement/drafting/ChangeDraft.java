package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.KitEntry;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one step's answer into a draft. Several people may write at the same time: whoever answers another step is in
 * nobody's way, and of two answers to the same step none overwrites the other unseen.
 */
@Service
public class ChangeDraft {

    private static final int ATTEMPTS = 5;

    private final Drafts drafts;
    private final Initiatives initiatives;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeDraft(Drafts drafts, Initiatives initiatives, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.initiatives = initiatives;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param basedOn the {@link Answer#fingerprint()} of the answer the writer saw
     * @throws AnsweredMeanwhile if the step has got another answer since then
     * @throws IssuedAlready if it is too late
     */
    public Draft answer(String token, Answer answer, String basedOn) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> change(token, answer, basedOn)));
            } catch (OptimisticLockingFailureException overtaken) {
                // Another step was answered at the same moment, or this one: the next look tells.
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Draft change(String token, Answer answer, String basedOn) {
        Draft draft = drafts.open(token);
        if (draft.reference().isPresent()) {
            throw new IssuedAlready();
        }
        Answer current = Answer.of(answer.step(), draft.content());
        // Through the content and back, so that both are cleaned alike.
        Answer proposed = Answer.of(answer.step(), answer.in(draft.content()));
        if (!current.fingerprint().equals(basedOn) && !current.equals(proposed)) {
            throw new AnsweredMeanwhile(draft);
        }
        if (answer instanceof Answer.InitiativeChoice choice) {
            keepForeignActivities(draft, choice);
        }
        draft.answer(answer, clock.instant());
        return draft;
    }

    /** An activity from the former initiative's kit stays as an idea of one's own: nothing planned gets lost. */
    private void keepForeignActivities(Draft draft, Answer.InitiativeChoice choice) {
        AgreementContent content = draft.content();
        if (content.initiative().equals(choice.initiative())) {
            return;
        }
        List<Activity> kept = content.activities().stream()
                .map(activity -> offered(choice.initiative(), activity) ? activity : own(content, activity))
                .toList();
        if (!kept.equals(content.activities())) {
            draft.answer(new Answer.Activities(kept), clock.instant());
        }
    }

    private boolean offered(String initiative, Activity activity) {
        return activity.kit().isEmpty() || entry(initiative, activity.kit()).isPresent();
    }

    private Activity own(AgreementContent content, Activity activity) {
        String name = entry(content.initiative(), activity.kit())
                .map(entry -> entry.name().in(java.util.Locale.forLanguageTag(content.language())))
                .orElse("");
        String text =
                name.isEmpty() || activity.text().isEmpty() ? name + activity.text() : name + ": " + activity.text();
        return new Activity(null, text, activity.yearGroups(), activity.subject(), activity.perSchoolYear());
    }

    private Optional<KitEntry> entry(String initiative, String kit) {
        return initiatives.byKey(initiative).flatMap(known -> known.kitEntry(kit));
    }
}
