package nrw.bildungspartner.partner;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InstitutionKindRepository extends JpaRepository<InstitutionKind, String> {

    List<InstitutionKind> findAllByOrderByPosition();
}
