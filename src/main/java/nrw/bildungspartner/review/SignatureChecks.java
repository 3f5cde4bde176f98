package nrw.bildungspartner.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.PaperReading.Box;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.SignerState;
import nrw.bildungspartner.signing.Signers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether every side has signed: online, in the PDF, or with a pen in its place on the paper. */
@Component
class SignatureChecks {

    private final Signers signers;

    SignatureChecks(Signers signers) {
        this.signers = signers;
    }

    /** Whether every side has signed online, so that no paper is due. */
    boolean isComplete(Agreement agreement) {
        List<Signer> sides = signers.of(agreement.reference());
        return !sides.isEmpty() && sides.stream().allMatch(SignatureChecks::isOnline);
    }

    /** @param signedInPdf the places to sign that hold a signature of their own */
    List<Observation> observe(Agreement agreement, List<MailAttachment> papers, Set<String> signedInPdf) {
        List<Signer> sides = signers.of(agreement.reference());
        Map<String, Box> boxes = SignedPlaces.of(agreement, papers);
        boolean anyOnline = sides.stream().anyMatch(SignatureChecks::isOnline);
        return sides.stream()
                .filter(side -> !signedInPdf.contains(side.key()))
                .map(side -> isOnline(side) || side.state() == SignerState.DECLINED
                        ? notOnPaper(side)
                        : onPaper(side, boxes.get(side.key()), anyOnline))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Observation> notOnPaper(Signer side) {
        return Optional.of(
                isOnline(side)
                        ? Observation.of(
                                "signature-online",
                                Severity.OK,
                                side.key(),
                                side.person().name(),
                                side.name())
                        : Observation.of(
                                "signature-declined", Severity.SERIOUS, side.key(), side.name(), side.reason()));
    }

    /** A place that nobody saw is told only where the paper as a whole does not speak for itself. */
    private static Optional<Observation> onPaper(Signer side, @Nullable Box box, boolean anyOnline) {
        if (box == null) {
            return anyOnline
                    ? Optional.of(Observation.of("signature-on-paper", Severity.DECIDE, side.key(), side.name()))
                    : Optional.empty();
        }
        Observation seen =
                switch (box.state()) {
                    case FILLED -> Observation.of("signature-seen", Severity.OK, side.key(), side.name());
                    case UNSURE -> Observation.of("signature-unsure", Severity.DECIDE, side.key(), side.name());
                    case EMPTY -> Observation.of("signature-missing", Severity.SERIOUS, side.key(), side.name());
                };
        return Optional.of(seen.shownBy(box.picture()));
    }

    private static boolean isOnline(Signer side) {
        return side.way() == SignatureWay.ONLINE;
    }
}
