package nrw.bildungspartner.agreement;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementVersionRepository extends JpaRepository<AgreementVersion, Long> {

    List<AgreementVersion> findByReferenceOrderByDocumentVersion(String reference);
}
