package nrw.bildungspartner.staff.deputy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, and on which days, both included. */
@Entity
@Table(name = "staff_deputy")
public class Deputy {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String absent;
    private String deputy;

    // As days, not as midnights: those would move with the time zones between here and the database.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "from_day")
    private LocalDate from;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "until_day")
    private LocalDate until;

    @Version
    private @Nullable Long version;

    Deputy(String absent, String deputy, LocalDate from, LocalDate until) {
        this.id = UUID.randomUUID();
        this.absent = absent;
        this.deputy = deputy;
        this.from = from;
        this.until = until;
    }

    @SuppressWarnings("NullAway.Init")
    protected Deputy() {}

    public UUID id() {
        return id;
    }

    /** The user name of the person who is away. */
    public String absent() {
        return absent;
    }

    /** The user name of the person who takes over. */
    public String deputy() {
        return deputy;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate until() {
        return until;
    }
}
