package nrw.bildungspartner.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FindingRepository extends JpaRepository<Finding, Long> {

    List<Finding> findByReferenceOrderById(String reference);

    void deleteByReference(String reference);
}
