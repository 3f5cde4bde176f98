package nrw.bildungspartner.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LetterRepository extends JpaRepository<Letter, UUID> {

    List<Letter> findByReferenceOrderByCreatedAtAscIdAsc(String reference);

    List<Letter> findByStateOrderByCreatedAtDesc(LetterState state, Limit limit);

    /** The last letter of a case to the same person, for the mail program to put them together. */
    Optional<Letter> findFirstByReferenceAndRecipientOrderByCreatedAtDescIdDesc(String reference, String recipient);

    @Query("select l.id from Letter l where l.state = nrw.bildungspartner.correspondence.LetterState.QUEUED"
            + " and l.notBefore <= :now or l.state = nrw.bildungspartner.correspondence.LetterState.SENDING"
            + " and l.leasedUntil < :now order by l.notBefore, l.id")
    List<UUID> due(Instant now, Limit limit);

    /** Takes a letter for this node; 0 if another was faster or the letter is no longer due. */
    @Modifying(clearAutomatically = true)
    @Query("update Letter l set l.state = nrw.bildungspartner.correspondence.LetterState.SENDING,"
            + " l.leasedUntil = :until, l.attempts = l.attempts + 1, l.version = l.version + 1 where l.id = :id"
            + " and (l.state = nrw.bildungspartner.correspondence.LetterState.QUEUED and l.notBefore <= :now"
            + " or l.state = nrw.bildungspartner.correspondence.LetterState.SENDING and l.leasedUntil < :now)")
    int lease(UUID id, Instant now, Instant until);

    Optional<Letter> findByMessageId(String messageId);

    long countByRecipientAndSentAtAfter(String recipient, Instant after);
}
