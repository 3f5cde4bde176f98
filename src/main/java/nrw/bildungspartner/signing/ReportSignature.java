package nrw.bildungspartner.signing;

import java.time.Clock;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a side tell that it has signed on paper, so that the other one sees who is still missing. */
@Service
public class ReportSignature {

    private final Agreements agreements;
    private final Signers signers;
    private final SigningRoundRepository rounds;
    private final RecordSignature record;
    private final SigningAudit audit;
    private final Clock clock;

    ReportSignature(
            Agreements agreements,
            Signers signers,
            SigningRoundRepository rounds,
            RecordSignature record,
            SigningAudit audit,
            Clock clock) {
        this.agreements = agreements;
        this.signers = signers;
        this.rounds = rounds;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Telling it twice changes nothing.
     *
     * @throws NotFound if this agreement has no such signer
     * @throws Conflict if the agreement is past signing
     */
    @Transactional
    public void report(String reference, String signerKey) {
        SigningRound round = rounds.hold(reference).orElseThrow(ReportSignature::noSuchSigner);
        Signer signer = signers.find(reference, signerKey).orElseThrow(ReportSignature::noSuchSigner);
        if (signer.isSigned()) {
            return;
        }
        AgreementState state = agreements.get(reference).state();
        if (state != AgreementState.ISSUED && state != AgreementState.SIGNING) {
            throw new Conflict("signing.too-late");
        }
        audit.ofSide(round, signerKey, "reported", "", Identification.TRACKING_LINK);
        record.record(round, Signature.onPaper(reference, round.documentVersion(), signerKey, clock.instant()));
    }

    private static NotFound noSuchSigner() {
        return new NotFound("signing.signer.not-found");
    }
}
