package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.KitEntry;
import nrw.bildungspartner.shell.Conflict;
import org.springframework.dao.ConcurrencyFailureException;
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
    private final DraftRepository repository;
    private final History history;
    private final RevisionRepository revisions;
    private final DiscussionRepository discussions;
    private final Initiatives initiatives;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeDraft(
            Drafts drafts,
            DraftRepository repository,
            History history,
            RevisionRepository revisions,
            DiscussionRepository discussions,
            Initiatives initiatives,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.repository = repository;
        this.history = history;
        this.revisions = revisions;
        this.discussions = discussions;
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
            } catch (ConcurrencyFailureException overtaken) {
                // Another step was answered at the same moment, or this one: the next look tells.
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Draft change(String token, Answer answer, String basedOn) {
        Seat seat = drafts.seat(token);
        Draft draft = seat.draft();
        if (draft.reference().isPresent()) {
            throw new IssuedAlready();
        }
        AgreementContent before = draft.content();
        Step step = answer.step();
        Answer current = Answer.of(step, before);
        // Through the content and back, so that both are cleaned alike.
        Answer proposed = Answer.of(step, answer.in(before));
        if (!current.fingerprint().equals(basedOn) && !current.equals(proposed)) {
            if (proposed.fingerprint().equals(basedOn)) {
                // Whoever only reads on does not take back what another one wrote meanwhile.
                return draft;
            }
            throw new AnsweredMeanwhile(
                    draft,
                    history.whenStepWas(draft, step, basedOn).orElse(null),
                    history.latest(draft, step).orElse(null));
        }
        if (answer instanceof Answer.InitiativeChoice choice) {
            keepInitiative(draft, choice);
            keepForeignActivities(draft, choice);
        }
        draft.answer(answer, clock.instant());
        // First the draft, then what refers to it: two at the same moment would block each other otherwise.
        repository.saveAndFlush(draft);
        if (!draft.content().equals(before)) {
            revisions.save(new Revision(draft, seat.me(), step, clock.instant()));
            Moves moves = new Moves(before, draft.content());
            discussions
                    .findByDraftIdOrderByBegunAt(draft.id())
                    .forEach(discussion -> discussion.isAbout(moves.to(discussion.field())));
        }
        return draft;
    }

    /** Another initiative would be another agreement, with another desk and another building kit. */
    private static void keepInitiative(Draft draft, Answer.InitiativeChoice choice) {
        if (draft.revises().isPresent() && !draft.content().initiative().equals(choice.initiative())) {
            throw new Conflict("drafting.next-version.initiative");
        }
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
