package nrw.bildungspartner.partner;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InitiativeRepository extends JpaRepository<Initiative, String> {

    List<Initiative> findAllByOrderByPosition();
}
