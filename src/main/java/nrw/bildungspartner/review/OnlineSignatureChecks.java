package nrw.bildungspartner.review;

import java.util.List;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.SignerState;
import nrw.bildungspartner.signing.Signers;
import org.springframework.stereotype.Component;

/** Looks at what was signed online: whose signature a paper need not show, and whose is missing beside it. */
@Component
class OnlineSignatureChecks {

    private final Signers signers;

    OnlineSignatureChecks(Signers signers) {
        this.signers = signers;
    }

    /** Whether every side has signed online, so that no paper is due. */
    boolean isComplete(Agreement agreement) {
        List<Signer> sides = signers.of(agreement.reference());
        return !sides.isEmpty() && sides.stream().allMatch(OnlineSignatureChecks::isOnline);
    }

    /** @param signedInPdf the places to sign that hold a signature of their own */
    List<Observation> observe(Agreement agreement, Set<String> signedInPdf) {
        List<Signer> sides = signers.of(agreement.reference());
        boolean anyOnline = sides.stream().anyMatch(OnlineSignatureChecks::isOnline);
        return sides.stream()
                .filter(side -> !signedInPdf.contains(side.key()))
                .filter(side -> anyOnline || side.state() == SignerState.DECLINED)
                .map(OnlineSignatureChecks::observe)
                .toList();
    }

    private static Observation observe(Signer side) {
        if (isOnline(side)) {
            return Observation.of(
                    "signature-online", Severity.OK, side.key(), side.person().name(), side.name());
        }
        return side.state() == SignerState.DECLINED
                ? Observation.of("signature-declined", Severity.SERIOUS, side.key(), side.name(), side.reason())
                : Observation.of("signature-on-paper", Severity.DECIDE, side.key(), side.name());
    }

    private static boolean isOnline(Signer side) {
        return side.way() == SignatureWay.ONLINE;
    }
}
