package nrw.bildungspartner.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InstitutionRepository extends JpaRepository<Institution, UUID> {

    Optional<Institution> findByMatchKey(String matchKey);
}
