package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueNewVersion;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Makes an agreement of a draft, once, however often it is asked to. */
@Service
public class IssueDraft {

    private final Drafts drafts;
    private final DraftRepository repository;
    private final IssueAgreement issueAgreement;
    private final IssueNewVersion issueNewVersion;
    private final Discuss discuss;
    private final TrackingLinks links;
    private final Clock clock;

    IssueDraft(
            Drafts drafts,
            DraftRepository repository,
            IssueAgreement issueAgreement,
            IssueNewVersion issueNewVersion,
            Discuss discuss,
            TrackingLinks links,
            Clock clock) {
        this.drafts = drafts;
        this.repository = repository;
        this.issueAgreement = issueAgreement;
        this.issueNewVersion = issueNewVersion;
        this.discuss = discuss;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The agreement and a private link to it. Asked again, it is the same agreement with one more link: the one who asks
     * twice may never have seen the first answer.
     *
     * @param basedOn the {@link Draft#fingerprint()} of what the writer approved
     * @param inSpiteOfComments whether the writer wants to issue although not everything that was said is settled
     * @throws Invalid if the draft is incomplete
     * @throws CommentsOpen if something that was said is not settled
     * @throws Conflict if somebody changed the draft since the writer saw it
     */
    public Issued issue(String token, String basedOn, boolean inSpiteOfComments) {
        Draft draft = drafts.open(token);
        if (draft.reference().isPresent()) {
            return again(draft.reference().get());
        }
        if (!draft.fingerprint().equals(basedOn)) {
            throw new Conflict("drafting.changed-before-issue");
        }
        if (!inSpiteOfComments && discuss.of(draft).stream().anyMatch(Discussion::isOpen)) {
            throw new CommentsOpen();
        }
        List<Violation> unanswered = unanswered(draft);
        if (!unanswered.isEmpty()) {
            throw new Invalid(unanswered);
        }
        Consumer<Issued> binding = issued -> bindTo(token, basedOn, issued.reference());
        try {
            return draft.revises().isPresent()
                    ? issueNewVersion.issue(draft.revises().get(), draft.revisesVersion(), draft.content(), binding)
                    : issueAgreement.issue(draft.content(), Origin.DRAFT, binding);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException | Conflict overtaken) {
            return drafts.open(token)
                    .reference()
                    .map(this::again)
                    .orElseThrow(() -> overtaken instanceof Conflict conflict
                            ? conflict
                            : new Conflict("drafting.changed-before-issue"));
        }
    }

    /** What an earlier agreement cannot answer for this one and nobody has answered yet. */
    public static List<Violation> unanswered(Draft draft) {
        return draft.copyOf().isEmpty()
                ? List.of()
                : BeginDraft.ASKED_AGAIN.stream()
                        .filter(step -> !draft.answered().contains(step) && step != Step.FRAME)
                        .map(step -> new Violation(step.firstField(), "drafting.copy.ask"))
                        .toList();
    }

    /** One more private link to what came of this draft. */
    public String link(String token) {
        return links.fresh(drafts.open(token).reference().orElseThrow(() -> new Conflict("drafting.not-issued")));
    }

    /** In the agreement's transaction: if another one was faster, the agreement is rolled back with it. */
    private void bindTo(String token, String basedOn, String reference) {
        Draft draft = drafts.open(token);
        if (draft.reference().isPresent() || !draft.fingerprint().equals(basedOn)) {
            throw new OptimisticLockingFailureException("The draft was changed or issued meanwhile");
        }
        draft.issuedAs(reference, clock.instant());
        repository.saveAndFlush(draft);
    }

    private Issued again(String reference) {
        String token = links.freshToken(reference);
        return new Issued(reference, token, links.urlOf(token));
    }
}
