package nrw.bildungspartner.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** That a mail was answered by a receipt. */
@Entity
class Receipt implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID mailId;

    private String address;
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(UUID mailId, String address, Instant sentAt) {
        this.mailId = mailId;
        this.address = address;
        this.sentAt = sentAt;
    }

    @Override
    public UUID getId() {
        return mailId;
    }

    /** Written once and never again. */
    @Override
    public boolean isNew() {
        return true;
    }
}
