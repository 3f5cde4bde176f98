package nrw.bildungspartner.agreement.drafting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DiscussionRepository extends JpaRepository<Discussion, UUID> {

    List<Discussion> findByDraftIdOrderByBegunAt(UUID draftId);
}
