package nrw.bildungspartner.signing;

import java.util.Map;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link where an old one no longer works: to the address the old one went to, and nowhere else. */
@Service
public class RenewLink {

    private final OpenSigning openSigning;
    private final Signers signers;
    private final SignatureRequestRepository requests;
    private final SigningLetters letters;
    private final SigningAudit audit;

    RenewLink(
            OpenSigning openSigning,
            Signers signers,
            SignatureRequestRepository requests,
            SigningLetters letters,
            SigningAudit audit) {
        this.openSigning = openSigning;
        this.signers = signers;
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * @throws SigningClosed if a new link would not help
     * @throws TooMany if this side has had too many letters within a day
     */
    @Transactional
    public void renew(String token) {
        ToSign toSign = openSigning.open(token);
        String address = toSign.request().person().email();
        SigningRound newest = signers.round(toSign.agreement().reference()).orElseThrow();
        SignatureRequest request = requests.ofSide(newest, toSign.request().signer())
                .filter(one -> one.person().email().equalsIgnoreCase(address))
                .orElseThrow(SigningClosed::new);
        boolean helps = toSign.place() == ToSign.Place.EXPIRED || toSign.place() == ToSign.Place.OUTDATED;
        if (!helps || !request.isAsked() || !toSign.agreement().state().isOpen()) {
            throw new SigningClosed();
        }
        audit.bySigner(toSign, "link-renewed");
        letters.withLink(newest, request, LetterKind.SIGNATURE_REQUESTED, Map.of());
    }
}
