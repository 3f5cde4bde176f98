package nrw.bildungspartner.signing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SigningCodeRepository extends JpaRepository<SigningCode, Long> {

    Optional<SigningCode> findFirstByRequestIdOrderByIdDesc(UUID requestId);

    long countByRequestIdAndCreatedAtAfter(UUID requestId, Instant since);

    @Modifying(flushAutomatically = true)
    @Query("update SigningCode c set c.spent = true where c.requestId = :request and c.spent = false")
    void spendAll(UUID request);
}
