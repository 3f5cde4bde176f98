package nrw.bildungspartner.partner.register;

import static nrw.bildungspartner.partner.register.ImportLedger.at;
import static nrw.bildungspartner.partner.register.ImportLedger.cut;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.partner.Operation;
import nrw.bildungspartner.partner.register.RegisterChange.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes schools and the report of one run in batches, within the caller's transaction. */
final class SchoolWriter {

    private static final String UPSERT =
            "INSERT INTO school (number, name, short_name, form, street, postal_code, town, municipality_key, legal_form,"
                    + " email, east, north, operation, closed_at, listed, official, entered_at, changed_at)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,TRUE,?,?,?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                    + " short_name = VALUES(short_name), form = VALUES(form), street = VALUES(street),"
                    + " postal_code = VALUES(postal_code), town = VALUES(town),"
                    + " municipality_key = VALUES(municipality_key), legal_form = VALUES(legal_form),"
                    + " email = VALUES(email), east = VALUES(east), north = VALUES(north),"
                    + " operation = VALUES(operation), closed_at = VALUES(closed_at), listed = TRUE,"
                    + " official = VALUES(official), changed_at = VALUES(changed_at)";
    private static final String CLOSE = "UPDATE school SET listed = FALSE, operation = '" + Operation.CLOSED.name()
            + "', closed_at = COALESCE(closed_at, ?), changed_at = ? WHERE number = ?";
    private static final String REPORT = "INSERT INTO register_change"
            + " (import_id, position, kind, line, number, school_name, reason, detail) VALUES (?,?,?,?,?,?,?,?)";

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final UUID run;
    private final Instant now;
    private final List<@Nullable Object[]> schools = new ArrayList<>();
    private final List<@Nullable Object[]> closings = new ArrayList<>();
    private final List<@Nullable Object[]> report = new ArrayList<>();
    private int position;

    SchoolWriter(JdbcTemplate jdbc, UUID run, Instant now) {
        this.jdbc = jdbc;
        this.run = run;
        this.now = now;
    }

    void write(OfficialSchool school) {
        Instant closedAt = school.closedAt(now);
        schools.add(new @Nullable Object[] {
            school.number(),
            school.name(),
            school.shortName(),
            school.form(),
            school.street(),
            school.postalCode(),
            school.town(),
            school.municipalityKey(),
            school.legalForm().name(),
            school.email(),
            school.east(),
            school.north(),
            school.operation().name(),
            closedAt == null ? null : at(closedAt),
            KnownSchool.json(school),
            at(now),
            at(now)
        });
        flush(BATCH);
    }

    void close(String number) {
        LocalDateTime moment = at(now);
        closings.add(new @Nullable Object[] {moment, moment, number});
        flush(BATCH);
    }

    void report(
            Kind kind,
            @Nullable Integer line,
            @Nullable String number,
            @Nullable String name,
            @Nullable Rejection reason,
            String detail) {
        report.add(new @Nullable Object[] {
            run.toString(),
            position++,
            kind.name(),
            line,
            number,
            name,
            reason == null ? null : reason.name(),
            cut(detail, 2000)
        });
        flush(BATCH);
    }

    void flush() {
        flush(1);
    }

    private void flush(int atLeast) {
        flush(UPSERT, schools, atLeast);
        flush(CLOSE, closings, atLeast);
        flush(REPORT, report, atLeast);
    }

    private void flush(String sql, List<@Nullable Object[]> rows, int atLeast) {
        if (rows.size() >= atLeast) {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }
    }
}
