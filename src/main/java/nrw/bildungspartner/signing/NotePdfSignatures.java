package nrw.bildungspartner.signing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.audit.Identification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who signed in the PDF itself, so that everybody sees who is still missing. */
@Service
public class NotePdfSignatures {

    private final SigningRoundRepository rounds;
    private final SignatureRequestRepository requests;
    private final SignatureRepository signatures;
    private final RecordSignature record;
    private final SigningAudit audit;
    private final Clock clock;

    NotePdfSignatures(
            SigningRoundRepository rounds,
            SignatureRequestRepository requests,
            SignatureRepository signatures,
            RecordSignature record,
            SigningAudit audit,
            Clock clock) {
        this.rounds = rounds;
        this.requests = requests;
        this.signatures = signatures;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets nobody else sign or note anything for this agreement until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String reference) {
        rounds.hold(reference);
    }

    /**
     * Doing it again changes nothing.
     *
     * @param found for each signed field of the version that counts, whom the certificate names; nobody has checked that
     */
    @Transactional
    public void note(String reference, Map<String, String> found) {
        if (!found.isEmpty()) {
            rounds.hold(reference).ifPresent(round -> note(round, found));
        }
    }

    private void note(SigningRound round, Map<String, String> found) {
        List<String> news = requests.missing(round, signatures.of(round)).stream()
                .map(SignatureRequest::signer)
                .filter(found::containsKey)
                .toList();
        for (String side : news) {
            String name = found.getOrDefault(side, "");
            audit.ofSide(round, side, "in-pdf", name, Identification.NONE);
            record.record(round, Signature.inPdf(round, side, name, clock.instant()));
        }
    }
}
