package nrw.bildungspartner.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.WaitingTime;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.SendLetter;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not signed, and nobody else. */
@Service
@Transactional
public class RemindSigners {

    private final Signers signers;
    private final SignatureRequestRepository requests;
    private final SigningLetters letters;
    private final SigningAudit audit;
    private final SendLetter sendLetter;
    private final WaitingTime waitingTime;
    private final Clock clock;

    RemindSigners(
            Signers signers,
            SignatureRequestRepository requests,
            SigningLetters letters,
            SigningAudit audit,
            SendLetter sendLetter,
            WaitingTime waitingTime,
            Clock clock) {
        this.signers = signers;
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
        this.sendLetter = sendLetter;
        this.waitingTime = waitingTime;
        this.clock = clock;
    }

    /** Whoever is missing; everybody if all have signed and only the copy has not come in. */
    public void remindMissing(String reference) {
        List<Signer> missing =
                signers.of(reference).stream().filter(Signer::isMissing).toList();
        if (missing.isEmpty()) {
            sendLetter.toPartners(reference, LetterKind.REMINDER, until(reference));
        }
        missing.forEach(side -> remind(reference, side.key(), "", Identification.SYSTEM));
    }

    /**
     * One side, because the other one or the office asked for it.
     *
     * @param who asks for it, empty if unknown
     * @param how they are known
     * @throws NotFound if this agreement has no such signer
     * @throws Conflict if it has signed, is not asked, or was reminded a short time ago
     */
    public void remindOne(String reference, String signerKey, String who, Identification how) {
        Signer side = signers.find(reference, signerKey).orElseThrow(() -> new NotFound("signing.signer.not-found"));
        if (!side.isMissing()) {
            throw new Conflict("signing.nothing-to-remind");
        }
        if (!side.remindable()) {
            throw new Conflict("signing.reminded-already");
        }
        remind(reference, signerKey, who, how);
    }

    private void remind(String reference, String signerKey, String who, Identification how) {
        SigningRound round = signers.round(reference).orElseThrow();
        SignatureRequest request = requests.ofSide(round, signerKey).orElseThrow();
        letters.withLink(round, request, LetterKind.SIGNATURE_REMINDER, until(reference));
        audit.ofSide(round, signerKey, "reminded", who, how);
        request.reminded(clock.instant());
    }

    private Map<String, Object> until(String reference) {
        Map<String, Object> facts = new HashMap<>();
        waitingTime.endsFor(reference).ifPresent(end -> facts.put("until", LocalDate.ofInstant(end, Formats.ZONE)));
        return facts;
    }
}
