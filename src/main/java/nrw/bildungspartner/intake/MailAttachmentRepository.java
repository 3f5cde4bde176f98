package nrw.bildungspartner.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MailAttachmentRepository extends JpaRepository<MailAttachment, UUID> {

    /** How many files came with one piece of post. */
    interface Count {
        UUID getMailId();

        long getFiles();
    }

    @Query(
            "select a.mailId as mailId, count(a) as files from MailAttachment a where a.mailId in :ids group by a.mailId")
    List<Count> counts(Collection<UUID> ids);

    List<MailAttachment> findByMailIdOrderByPosition(UUID mailId);
}
