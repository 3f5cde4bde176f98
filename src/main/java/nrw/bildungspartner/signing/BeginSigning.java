package nrw.bildungspartner.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.AgreementIssued;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.NewVersionIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins a round for each version that is issued; before the process hears of it, as its letters bring the links. */
@Component
class BeginSigning {

    private final AgreementVersions versions;
    private final Sides sides;
    private final SigningRoundRepository rounds;
    private final SignatureRequestRepository requests;
    private final Clock clock;

    BeginSigning(
            AgreementVersions versions,
            Sides sides,
            SigningRoundRepository rounds,
            SignatureRequestRepository requests,
            Clock clock) {
        this.versions = versions;
        this.sides = sides;
        this.rounds = rounds;
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AgreementIssued issued) {
        begin(issued.reference());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(NewVersionIssued issued) {
        begin(issued.reference());
    }

    private void begin(String reference) {
        versions.newest(reference).ifPresent(version -> begin(reference, version));
    }

    private void begin(String reference, AgreementVersion version) {
        Optional<SigningRound> former = rounds.findByReferenceAndDocumentVersion(reference, version.number() - 1);
        Map<String, SignatureRequest> askedBefore =
                former.map(round -> requests.findByRoundIdOrderByPlace(round.id())).orElse(List.of()).stream()
                        .collect(Collectors.toMap(SignatureRequest::signer, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SigningRound round = rounds.save(new SigningRound(
                reference,
                version.number(),
                version.sha256(),
                former.map(SigningRound::isSequential).orElse(false),
                now));
        int place = 0;
        for (Side side : sides.of(version.content())) {
            SignatureRequest request = new SignatureRequest(round, side, place);
            takeOver(askedBefore.get(side.key()), request);
            if (place == 0 || !round.isSequential()) {
                request.asked(now);
            }
            requests.save(request);
            place++;
        }
    }

    /** Who signs for a side does not change with the text, as long as the side's contact stays the same. */
    private static void takeOver(@Nullable SignatureRequest before, SignatureRequest request) {
        if (before != null && before.isHandedOver() && before.contactEmail().equalsIgnoreCase(request.contactEmail())) {
            request.handedTo(before.person());
        }
    }
}
