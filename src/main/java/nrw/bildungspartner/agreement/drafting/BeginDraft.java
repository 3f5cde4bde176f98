package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a draft: of a first agreement, of the next version of one, or of one like an earlier one. Each way gives out the
 * secret of the beginner's private link; nobody can look it up later.
 */
@Service
@Transactional
public class BeginDraft {

    /** What an earlier agreement cannot answer for the next one. */
    static final Set<Step> ASKED_AGAIN = EnumSet.of(Step.FRAME, Step.PUBLICATION, Step.CONFERENCE);

    private final Initiatives initiatives;
    private final TrackingLinks links;
    private final Agreements agreements;
    private final DraftRepository drafts;
    private final ParticipantRepository participants;
    private final RevisionRepository revisions;
    private final Clock clock;

    BeginDraft(
            Initiatives initiatives,
            TrackingLinks links,
            Agreements agreements,
            DraftRepository drafts,
            ParticipantRepository participants,
            RevisionRepository revisions,
            Clock clock) {
        this.initiatives = initiatives;
        this.links = links;
        this.agreements = agreements;
        this.drafts = drafts;
        this.participants = participants;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * @param language of the document, {@code de} or {@code en}
     * @throws Invalid if there is no such initiative
     */
    public String begin(String initiative, String language) {
        if (initiatives.byKey(initiative).isEmpty()) {
            throw new Invalid(
                    "initiative",
                    initiative.isEmpty() ? "drafting.choose-initiative" : "agreement.check.initiative-unknown");
        }
        return begun(new Draft(AgreementContent.empty(initiative, language), clock.instant()), "");
    }

    /**
     * For somebody who has an agreement's private link and wants to change what it says. If another partner has begun to,
     * they write on together.
     *
     * @param name what the others shall call them, may be empty
     * @throws NotFound if the link opens nothing
     * @throws Conflict if the agreement cannot be changed any more
     */
    public String nextVersion(String trackingToken, String name) {
        Agreement agreement = opened(trackingToken);
        if (!agreement.isChangeable()) {
            throw new Conflict("agreement.not-changeable");
        }
        AgreementContent content = agreement.content().orElseThrow();
        return drafts.findFirstByRevisesAndRevisesVersionAndReferenceIsNullOrderByBegunAt(
                        agreement.reference(), agreement.documentVersion())
                .map(begun -> joined(begun, name))
                .orElseGet(() -> begun(
                        Draft.ofNextVersion(
                                agreement.reference(), agreement.documentVersion(), content, clock.instant()),
                        name));
    }

    /**
     * For somebody who wants another agreement like an earlier one: everything is taken over but what has to be agreed
     * anew.
     *
     * @throws NotFound if the link opens nothing
     * @throws Conflict if the earlier agreement is still under way
     */
    public String likeLastTime(String trackingToken, String name) {
        Agreement earlier = opened(trackingToken);
        AgreementContent content = earlier.content()
                .filter(said -> !earlier.state().isOpen())
                .orElseThrow(() -> new Conflict("drafting.copy.too-early"));
        AgreementContent asked = new Parts(content).frame(null, null, content.costs());
        asked = new Parts(asked).publication(new AgreementContent.Publication(false, false));
        asked = new Parts(asked).schoolConference(new AgreementContent.SchoolConference(null, null));
        return begun(Draft.ofCopy(earlier.reference(), asked, ASKED_AGAIN, clock.instant()), name);
    }

    private Agreement opened(String trackingToken) {
        return links.open(trackingToken)
                .flatMap(agreements::find)
                .orElseThrow(() -> new NotFound("agreement.not-found"));
    }

    private String begun(Draft draft, String name) {
        drafts.saveAndFlush(draft);
        String token = Secrets.fresh();
        Instant now = clock.instant();
        Participant first = participants.save(Participant.atHome(draft.id(), Secrets.hash(token), name, now));
        revisions.save(new Revision(draft, first, Step.INITIATIVE, now));
        return token;
    }

    private String joined(Draft draft, String name) {
        String token = Secrets.fresh();
        participants.save(Participant.atHome(draft.id(), Secrets.hash(token), name, clock.instant()));
        return token;
    }
}
