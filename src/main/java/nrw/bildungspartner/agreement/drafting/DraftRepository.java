package nrw.bildungspartner.agreement.drafting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRepository extends JpaRepository<Draft, UUID> {

    /** The draft of an agreement's next version that somebody is writing on, if anybody is. */
    Optional<Draft> findFirstByRevisesAndRevisesVersionAndReferenceIsNullOrderByBegunAt(String revises, int version);
}
