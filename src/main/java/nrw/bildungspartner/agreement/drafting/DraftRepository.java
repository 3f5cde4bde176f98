package nrw.bildungspartner.agreement.drafting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRepository extends JpaRepository<Draft, UUID> {

    Optional<Draft> findByTokenHash(String tokenHash);
}
