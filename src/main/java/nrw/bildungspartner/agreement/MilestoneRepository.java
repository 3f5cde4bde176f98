package nrw.bildungspartner.agreement;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MilestoneRepository extends JpaRepository<Milestone, Long> {

    List<Milestone> findByReferenceOrderById(String reference);
}
