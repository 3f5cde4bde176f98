package nrw.bildungspartner.signing;

import java.util.List;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses whether the sides sign all at once or one after the other, in the order of the paper. */
@Service
public class ChooseOrder {

    private final Agreements agreements;
    private final SignatureRepository signatures;
    private final SigningRoundRepository rounds;
    private final SignatureRequestRepository requests;
    private final RecordSignature record;
    private final SigningAudit audit;

    ChooseOrder(
            Agreements agreements,
            SignatureRepository signatures,
            SigningRoundRepository rounds,
            SignatureRequestRepository requests,
            RecordSignature record,
            SigningAudit audit) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.rounds = rounds;
        this.requests = requests;
        this.record = record;
        this.audit = audit;
    }

    /**
     * Whose turn it becomes gets a letter; whose turn it no longer is waits.
     *
     * @throws Conflict if the agreement is past signing
     */
    @Transactional
    public void choose(String reference, boolean sequential) {
        SigningRound round = rounds.hold(reference).orElseThrow(() -> new Conflict("signing.closed"));
        if (!agreements.get(reference).state().awaitsSubmission()) {
            throw new Conflict("signing.closed");
        }
        if (round.isSequential() == sequential) {
            return;
        }
        round.signsOneAfterTheOther(sequential);
        audit.ofRound(round, sequential ? "one-after-the-other" : "at-once", Identification.TRACKING_LINK);
        List<SignatureRequest> missing = requests.missing(round, signatures.of(round));
        for (SignatureRequest request : missing) {
            boolean itsTurn = !sequential || request == missing.get(0);
            if (!itsTurn) {
                request.waits();
            } else if (!request.isAsked()) {
                record.ask(round, request);
            }
        }
    }
}
