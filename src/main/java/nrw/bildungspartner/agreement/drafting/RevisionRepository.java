package nrw.bildungspartner.agreement.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RevisionRepository extends JpaRepository<Revision, Long> {

    List<Revision> findByDraftIdOrderByIdDesc(UUID draftId, Limit limit);

    Optional<Revision> findFirstByDraftIdAndStepOrderByIdDesc(UUID draftId, Step step);
}
