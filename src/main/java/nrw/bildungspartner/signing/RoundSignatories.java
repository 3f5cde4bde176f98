package nrw.bildungspartner.signing;

import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.correspondence.Recipient;
import nrw.bildungspartner.correspondence.Signatories;
import org.springframework.stereotype.Component;

/** Tells those who write letters who signs, and gives each one the personal link. */
@Component
class RoundSignatories implements Signatories {

    private final Signers signers;
    private final SignatureRequestRepository requests;
    private final SigningLinks links;

    RoundSignatories(Signers signers, SignatureRequestRepository requests, SigningLinks links) {
        this.signers = signers;
        this.requests = requests;
        this.links = links;
    }

    @Override
    public List<Recipient> of(String reference) {
        return asked(reference).stream()
                .map(request ->
                        new Recipient(request.person().email(), request.person().name()))
                .toList();
    }

    @Override
    public boolean haveSignedOnline(String reference) {
        return signers.round(reference)
                .filter(round -> round.completedAt().isPresent())
                .flatMap(SigningRound::sealedId)
                .isPresent();
    }

    @Override
    public Optional<String> freshLink(String reference, String address) {
        return asked(reference).stream()
                .filter(request -> request.isAsked() && request.person().email().equalsIgnoreCase(address))
                .findFirst()
                .map(links::fresh);
    }

    private List<SignatureRequest> asked(String reference) {
        return signers.round(reference)
                .map(round -> requests.findByRoundIdOrderByPlace(round.id()))
                .orElse(List.of());
    }
}
