package nrw.bildungspartner.agreement;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContentChangeRepository extends JpaRepository<ContentChange, Long> {

    List<ContentChange> findByReferenceOrderById(String reference);
}
