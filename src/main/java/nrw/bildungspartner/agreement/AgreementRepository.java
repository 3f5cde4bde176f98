package nrw.bildungspartner.agreement;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRepository extends JpaRepository<Agreement, String> {

    Optional<Agreement> findByRegistrationNumber(String registrationNumber);
}
