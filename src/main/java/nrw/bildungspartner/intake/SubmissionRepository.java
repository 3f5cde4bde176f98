package nrw.bildungspartner.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRepository extends JpaRepository<Submission, UUID> {

    List<Submission> findByReferenceOrderByReceivedAtAscIdAsc(String reference);

    Optional<Submission> findByMailIdAndReference(UUID mailId, String reference);

    boolean existsByReferenceAndFingerprint(String reference, String fingerprint);
}
