package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Makes an agreement of a draft, once, however often it is asked to. */
@Service
public class IssueDraft {

    private final Drafts drafts;
    private final DraftRepository repository;
    private final IssueAgreement issueAgreement;
    private final TrackingLinks links;
    private final Clock clock;

    IssueDraft(
            Drafts drafts,
            DraftRepository repository,
            IssueAgreement issueAgreement,
            TrackingLinks links,
            Clock clock) {
        this.drafts = drafts;
        this.repository = repository;
        this.issueAgreement = issueAgreement;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The agreement and a private link to it. Asked again, it is the same agreement with one more link: the one who asks
     * twice may never have seen the first answer.
     *
     * @param basedOn the {@link Draft#fingerprint()} of what the writer approved
     * @throws Invalid if the draft is incomplete
     * @throws Conflict if somebody changed the draft since the writer saw it
     */
    public Issued issue(String token, String basedOn) {
        Draft draft = drafts.open(token);
        if (draft.reference().isPresent()) {
            return again(draft.reference().get());
        }
        if (!draft.fingerprint().equals(basedOn)) {
            throw new Conflict("drafting.changed-before-issue");
        }
        try {
            return issueAgreement.issue(
                    draft.content(), Origin.DRAFT, issued -> bindTo(token, basedOn, issued.reference()));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            return drafts.open(token)
                    .reference()
                    .map(this::again)
                    .orElseThrow(() -> new Conflict("drafting.changed-before-issue"));
        }
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
