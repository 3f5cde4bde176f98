package nrw.bildungspartner.signing;

import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.correspondence.Recipient;
import nrw.bildungspartner.correspondence.Signatories;
import org.springframework.stereotype.Component;

/** Tells those who write letters who signs, and gives each one the personal link. */
@Component
class RoundSignatories implements Signatories {

    private final Agreements agreements;
    private final SigningRoundRepository rounds;
    private final SignatureRequestRepository requests;
    private final SigningLinks links;

    RoundSignatories(
            Agreements agreements,
            SigningRoundRepository rounds,
            SignatureRequestRepository requests,
            SigningLinks links) {
        this.agreements = agreements;
        this.rounds = rounds;
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
        return round(reference)
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
        return round(reference)
                .map(round -> requests.findByRoundIdOrderByPlace(round.id()))
                .orElse(List.of());
    }

    private Optional<SigningRound> round(String reference) {
        return rounds.findByReferenceAndDocumentVersion(
                reference, agreements.get(reference).documentVersion());
    }
}
