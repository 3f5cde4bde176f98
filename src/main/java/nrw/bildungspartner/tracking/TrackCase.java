package nrw.bildungspartner.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.MilestonePlan;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.agreement.WaitingTime;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.DeskContacts;
import nrw.bildungspartner.tracking.TrackedCase.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for those who have its private link. A wrong link and an unknown case get the same answer. */
@Service
@Transactional(readOnly = true)
public class TrackCase {

    private static final Set<DocumentKind> PARTNERS_DOCUMENTS = Set.of(
            DocumentKind.BLANK_DOCX, DocumentKind.AGREEMENT_DOCX, DocumentKind.AGREEMENT_PDF, DocumentKind.SUBMISSION);

    private final TrackingLinks links;
    private final Agreements agreements;
    private final Timeline timeline;
    private final MilestonePlan plan;
    private final WaitingTime waitingTime;
    private final DocumentArchive archive;
    private final Signers signers;
    private final Initiatives initiatives;
    private final DeskContacts contacts;

    TrackCase(
            TrackingLinks links,
            Agreements agreements,
            Timeline timeline,
            MilestonePlan plan,
            WaitingTime waitingTime,
            DocumentArchive archive,
            Signers signers,
            Initiatives initiatives,
            DeskContacts contacts) {
        this.links = links;
        this.agreements = agreements;
        this.timeline = timeline;
        this.plan = plan;
        this.waitingTime = waitingTime;
        this.archive = archive;
        this.signers = signers;
        this.initiatives = initiatives;
        this.contacts = contacts;
    }

    /** @throws NotFound if this secret opens nothing */
    public TrackedCase byToken(String token, Locale language) {
        return tracked(links.open(token).orElseThrow(TrackCase::nothingHere), language);
    }

    /** @throws NotFound if there is no such case or this secret does not open it */
    public TrackedCase byReference(String reference, String token, Locale language) {
        if (links.open(token).filter(reference::equals).isEmpty()) {
            throw nothingHere();
        }
        return tracked(reference, language);
    }

    private TrackedCase tracked(String reference, Locale language) {
        Agreement agreement = agreements.get(reference);
        List<Step> done = timeline.of(reference).stream()
                .map(stone ->
                        new Step(stone.state(), plan.label(stone.state(), language.getLanguage()), stone.reachedAt()))
                .toList();
        Desk desk = Desk.of(agreement.desk());
        return new TrackedCase(
                agreement,
                initiatives
                        .byKey(agreement.initiative())
                        .map(initiative -> initiative.name().in(language))
                        .orElse(agreement.initiative()),
                done,
                ahead(agreement.state(), language),
                waitingTime.endsFor(reference),
                desk,
                contacts.of(desk),
                archive.ofCase(reference).stream()
                        .filter(document -> PARTNERS_DOCUMENTS.contains(document.kind()))
                        .toList(),
                signers.of(reference));
    }

    /** After a correction request the way goes on where the submission stands. */
    private List<String> ahead(AgreementState state, Locale language) {
        if (!state.isOpen()) {
            return List.of();
        }
        AgreementState from = state == AgreementState.CORRECTION_REQUESTED ? AgreementState.SIGNING : state;
        return plan.straightWay().stream()
                .filter(stone -> stone.state().compareTo(from) > 0)
                .map(stone -> stone.label(language.getLanguage()))
                .toList();
    }

    private static NotFound nothingHere() {
        return new NotFound("agreement.not-found");
    }
}
