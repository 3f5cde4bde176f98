package nrw.bildungspartner.signing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignatureRequestRepository extends JpaRepository<SignatureRequest, UUID> {

    List<SignatureRequest> findByRoundIdOrderByPlace(UUID roundId);

    default Optional<SignatureRequest> ofSide(SigningRound round, String signer) {
        return findByRoundIdOrderByPlace(round.id()).stream()
                .filter(request -> request.signer().equals(signer))
                .findFirst();
    }

    /** The sides that none of these signatures is of, in the order of the paper. */
    default List<SignatureRequest> missing(SigningRound round, List<Signature> given) {
        Set<String> signed = given.stream().map(Signature::signer).collect(Collectors.toSet());
        return findByRoundIdOrderByPlace(round.id()).stream()
                .filter(request -> !signed.contains(request.signer()))
                .toList();
    }
}
