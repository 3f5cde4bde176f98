package nrw.bildungspartner.signing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignatureRequestRepository extends JpaRepository<SignatureRequest, UUID> {

    List<SignatureRequest> findByRoundIdOrderByPlace(UUID roundId);
}
