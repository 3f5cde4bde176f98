package nrw.bildungspartner.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Milestone;
import nrw.bildungspartner.agreement.MilestonePlan;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.agreement.WaitingTime;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.signing.SigningRound;
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
            DocumentKind.BLANK_DOCX,
            DocumentKind.AGREEMENT_DOCX,
            DocumentKind.AGREEMENT_PDF,
            DocumentKind.AGREEMENT_SEALED,
            DocumentKind.SUBMISSION);

    private final TrackingLinks links;
    private final Agreements agreements;
    private final Timeline timeline;
    private final MilestonePlan plan;
    private final WaitingTime waitingTime;
    private final AgreementVersions versions;
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
            AgreementVersions versions,
            DocumentArchive archive,
            Signers signers,
            Initiatives initiatives,
            DeskContacts contacts) {
        this.links = links;
        this.agreements = agreements;
        this.timeline = timeline;
        this.plan = plan;
        this.waitingTime = waitingTime;
        this.versions = versions;
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
        List<StoredDocument> documents = archive.ofCase(reference).stream()
                .filter(document -> PARTNERS_DOCUMENTS.contains(document.kind()))
                .toList();
        Desk desk = Desk.of(agreement.desk());
        return new TrackedCase(
                agreement,
                initiatives
                        .byKey(agreement.initiative())
                        .map(initiative -> initiative.name().in(language))
                        .orElse(agreement.initiative()),
                done(reference, language),
                ahead(agreement.state(), language),
                waitingTime.endsFor(reference),
                desk,
                contacts.of(desk),
                documents,
                signers.of(reference),
                signers.round(reference).map(SigningRound::isSequential).orElse(false),
                versions(reference, documents, language));
    }

    /** Issued once more, or taken up again, is a stone of its own. */
    private List<Step> done(String reference, Locale language) {
        List<Step> done = new ArrayList<>();
        for (Milestone stone : timeline.of(reference)) {
            boolean again = !done.isEmpty() && stone.state() == AgreementState.ISSUED;
            done.add(new Step(
                    stone.state(),
                    again
                            ? plan.labelOfReturn(done.get(done.size() - 1).state(), language.getLanguage())
                            : plan.label(stone.state(), language.getLanguage()),
                    stone.reachedAt()));
        }
        return List.copyOf(done);
    }

    private List<TrackedCase.Version> versions(String reference, List<StoredDocument> documents, Locale language) {
        List<TrackedCase.Version> newestFirst = new ArrayList<>();
        for (AgreementVersion version : versions.of(reference)) {
            newestFirst.add(
                    0,
                    new TrackedCase.Version(
                            version.number(),
                            version.issuedAt(),
                            version.sha256(),
                            documents.stream()
                                    .filter(document -> document.id().equals(version.pdfId())
                                            || document.id().equals(version.docxId()))
                                    .toList(),
                            versions.changes(reference, version.number(), language)));
        }
        return List.copyOf(newestFirst);
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
