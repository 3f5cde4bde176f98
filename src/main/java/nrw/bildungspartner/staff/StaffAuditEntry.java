package nrw.bildungspartner.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that was done to an account: by whom, when, and what. */
@Entity
@Table(name = "staff_audit")
public class StaffAuditEntry {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private Instant at;
    private String actor;
    private String username;
    private String action;
    private String detail;

    StaffAuditEntry(Instant at, String actor, String username, String action, String detail) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.actor = actor;
        this.username = username;
        this.action = action;
        this.detail = detail;
    }

    @SuppressWarnings("NullAway.Init")
    protected StaffAuditEntry() {}

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String username() {
        return username;
    }

    public String action() {
        return action;
    }

    public String detail() {
        return detail;
    }
}
