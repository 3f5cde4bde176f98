package nrw.bildungspartner.signing;

import java.util.Comparator;
import java.util.Map;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.SendLetter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody of an agreement that one side does not want to sign, and why. */
@Service
public class TellDecline {

    private final Signers signers;
    private final SignatureRequestRepository requests;
    private final SendLetter sendLetter;

    TellDecline(Signers signers, SignatureRequestRepository requests, SendLetter sendLetter) {
        this.signers = signers;
        this.requests = requests;
        this.sendLetter = sendLetter;
    }

    /** The one that declined last. */
    @Transactional
    public void tell(String reference) {
        SigningRound round = signers.round(reference).orElseThrow();
        SignatureRequest declined = requests.findByRoundIdOrderByPlace(round.id()).stream()
                .filter(SignatureRequest::isDeclined)
                .max(Comparator.comparing(request -> request.declinedAt().orElseThrow()))
                .orElseThrow();
        String side =
                signers.find(reference, declined.signer()).map(Signer::name).orElse("");
        sendLetter.toPartners(
                reference,
                LetterKind.SIGNATURE_DECLINED,
                Map.of(
                        "side", side,
                        "signer", declined.person().name(),
                        "reason", declined.declineReason()));
    }
}
