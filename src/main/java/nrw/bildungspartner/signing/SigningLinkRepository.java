package nrw.bildungspartner.signing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SigningLinkRepository extends Repository<SigningLink, String> {

    SigningLink save(SigningLink link);

    Optional<SigningLink> findById(String tokenHash);

    long countByRequestIdAndCreatedAtAfter(UUID requestId, Instant since);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update SigningLink l set l.revokedAt = :now where l.requestId = :request and l.revokedAt is null")
    void revokeAll(UUID request, Instant now);
}
