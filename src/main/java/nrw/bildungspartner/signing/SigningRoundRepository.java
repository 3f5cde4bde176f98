package nrw.bildungspartner.signing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SigningRoundRepository extends JpaRepository<SigningRound, UUID> {

    Optional<SigningRound> findByReferenceAndDocumentVersion(String reference, int documentVersion);

    /**
     * The round of the newest version, held until the transaction ends. Two who sign in the same second sign one after the
     * other: each must see whether the other one was the last. Ask for it before anything else of the round is read.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from SigningRound r where r.reference = :reference and r.documentVersion =
                (select max(n.documentVersion) from SigningRound n where n.reference = :reference)""")
    Optional<SigningRound> hold(String reference);
}
