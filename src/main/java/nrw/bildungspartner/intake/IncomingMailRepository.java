package nrw.bildungspartner.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.intake.post.Channel;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface IncomingMailRepository extends JpaRepository<IncomingMail, UUID>, JpaSpecificationExecutor<IncomingMail> {

    Optional<IncomingMail> findByMailboxAndUidValidityAndUid(String mailbox, long uidValidity, long uid);

    /** The same bytes claimed while the mailbox counted otherwise: the mail was seen before and only moved its place. */
    boolean existsByMailboxAndDeliverySha256AndUidValidityNot(String mailbox, String deliverySha256, long uidValidity);

    Optional<IncomingMail> findByMailboxAndClaimedSha256(String mailbox, String claimedSha256);

    /** Whatever was found to belong to this agreement. */
    @Query("select m from IncomingMail m where m.recognisedBy is not null"
            + " and (m.reference = :reference or :reference member of m.severalReferences)")
    List<IncomingMail> recognisedFor(String reference);

    @Query("""
            select m.reference from IncomingMail m
            where m.sender = :sender and m.id <> :except and m.reference is not null and m.recognisedBy is not null
            group by m.reference order by max(m.receivedAt) desc
            """)
    List<String> casesOfSender(String sender, UUID except, Limit most);

    Optional<IncomingMail> findFirstByReferenceAndChannelOrderByReceivedAtDesc(String reference, Channel channel);

    long countByState(MailState state);

    long countBySenderKeyAndReceivedAtBetween(String senderKey, Instant from, Instant until);
}
