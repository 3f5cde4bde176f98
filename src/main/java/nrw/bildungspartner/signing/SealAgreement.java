package nrw.bildungspartner.signing;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.sealing.Attachment;
import nrw.bildungspartner.document.sealing.EvidencePage;
import nrw.bildungspartner.document.sealing.SealPdf;
import nrw.bildungspartner.document.sealing.Sealed;
import nrw.bildungspartner.document.writing.Paper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the evidence of who signed how behind the agreement's pages and seals the whole with the office's key: once for
 * each round. What was signed on paper or elsewhere travels inside, byte for byte, and stays in the case file as it came.
 */
@Service
public class SealAgreement {

    /** A sealed file has to be sent by mail, too; what does not fit stays in the case file only. */
    private static final long MOST_BYTES_INSIDE = 20_000_000;

    private final Signers signers;
    private final SigningRoundRepository rounds;
    private final AgreementVersions versions;
    private final DocumentArchive archive;
    private final EvidenceOfRound evidence;
    private final EvidencePage evidencePage;
    private final SealPdf sealPdf;
    private final AuditTrail trail;
    private final MessageSource words;

    SealAgreement(
            Signers signers,
            SigningRoundRepository rounds,
            AgreementVersions versions,
            DocumentArchive archive,
            EvidenceOfRound evidence,
            EvidencePage evidencePage,
            SealPdf sealPdf,
            AuditTrail trail,
            MessageSource words) {
        this.signers = signers;
        this.rounds = rounds;
        this.versions = versions;
        this.archive = archive;
        this.evidence = evidence;
        this.evidencePage = evidencePage;
        this.sealPdf = sealPdf;
        this.trail = trail;
        this.words = words;
    }

    /** Does nothing if the round is sealed, or if there is none: a blank's text is not of our making. */
    @Transactional
    public void seal(String reference) {
        if (signers.round(reference).isEmpty()) {
            return;
        }
        SigningRound round = rounds.hold(reference).orElseThrow();
        if (round.sealedId().isPresent()) {
            return;
        }
        AgreementVersion version = versions.newest(reference).orElseThrow();
        var about = evidence.of(round);
        Sealed sealed = sealPdf.seal(
                evidencePage.append(archive.content(version.pdfId()), about),
                words.getMessage("sealing.reason", null, about.language()),
                originals(reference));
        StoredDocument kept = archive.keep(
                reference,
                DocumentKind.AGREEMENT_SEALED,
                "Vereinbarung-%s-gesiegelt.pdf".formatted(reference),
                Paper.PDF,
                sealed.pdf());
        round.sealed(kept.id());
        trail.record(AuditStep.of(reference, "signing.sealed")
                .document(kept.sha256())
                .with("version", round.documentVersion())
                .with("certificate", sealed.fingerprint())
                .with("timeStamp", sealed.timeStamp())
                .with("trouble", sealed.trouble()));
    }

    private List<Attachment> originals(String reference) {
        long room = MOST_BYTES_INSIDE;
        List<Attachment> inside = new ArrayList<>();
        for (StoredDocument document : archive.ofCase(reference)) {
            if (document.kind() == DocumentKind.SUBMISSION && document.size() <= room) {
                room -= document.size();
                inside.add(new Attachment(
                        "%02d-%s".formatted(inside.size() + 1, document.name()),
                        document.name(),
                        document.mediaType(),
                        archive.content(document.id()),
                        document.sha256()));
            }
        }
        return inside;
    }
}
