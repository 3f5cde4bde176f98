package nrw.bildungspartner.partner.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.partner.register.RegisterChange.Kind;
import nrw.bildungspartner.partner.register.RegisterImport.Counts;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells about the runs of the sync: the one going on with its progress, and all earlier ones with their reports. */
@Service
@Transactional(readOnly = true)
public class RegisterImports {

    private static final String SELECT = "SELECT id, state, source, source_name, started_by, started_at, finished_at,"
            + " bytes, sha256, confirmed, rows_total, rows_done, added, changed, closed, unchanged, rejected, reason,"
            + " reason_detail, content IS NOT NULL AS has_content FROM register_import";

    private final JdbcTemplate jdbc;

    RegisterImports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RegisterImport> byId(UUID id) {
        return jdbc.query(SELECT + " WHERE id = ?", (row, n) -> run(row), id.toString()).stream()
                .findFirst();
    }

    /** The run that goes on right now, on whichever node. */
    public Optional<RegisterImport> running() {
        return jdbc.query(SELECT + " WHERE running = 1", (row, n) -> run(row)).stream()
                .findFirst();
    }

    /** All runs, the latest first. */
    public Listing<RegisterImport> history(Paging paging) {
        List<RegisterImport> runs = jdbc.query(
                SELECT + " ORDER BY started_at DESC, id LIMIT ? OFFSET ?",
                (row, n) -> run(row),
                paging.size(),
                paging.offset());
        return Listing.of(runs, paging, count("SELECT count(*) FROM register_import"));
    }

    /** What a run did, of one kind, in the order of the file. */
    public Listing<RegisterChange> changes(UUID run, Kind kind, Paging paging) {
        List<RegisterChange> changes = jdbc.query(
                "SELECT kind, line, number, school_name, reason, detail FROM register_change"
                        + " WHERE import_id = ? AND kind = ? ORDER BY position LIMIT ? OFFSET ?",
                (row, n) -> change(row),
                run.toString(),
                kind.name(),
                paging.size(),
                paging.offset());
        return Listing.of(
                changes,
                paging,
                count(
                        "SELECT count(*) FROM register_change WHERE import_id = ? AND kind = ?",
                        run.toString(),
                        kind.name()));
    }

    /** The run that last brought the register up to date. */
    public Optional<RegisterImport> latestDone() {
        return jdbc
                .query(SELECT + " WHERE state = 'DONE' ORDER BY finished_at DESC LIMIT 1", (row, n) -> run(row))
                .stream()
                .findFirst();
    }

    /** How many schools a user can choose from. */
    public long choosableSchools() {
        return count("SELECT count(*) FROM school WHERE operation = 'OPERATING' AND form NOT IN"
                + " ('0A', '50', '51', '52', '56', '58')");
    }

    /** How many schools are on record that are in the latest file, offices included. */
    public long listedSchools() {
        return count("SELECT count(*) FROM school WHERE listed");
    }

    private long count(String sql, Object... args) {
        Long count = jdbc.queryForObject(sql, Long.class, args);
        return count == null ? 0 : count;
    }

    private static RegisterImport run(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new RegisterImport(
                UUID.fromString(row.getString("id")),
                State.valueOf(row.getString("state")),
                Source.valueOf(row.getString("source")),
                row.getString("source_name"),
                row.getString("started_by"),
                instant(row.getObject("started_at", LocalDateTime.class)),
                optional(row.getObject("finished_at", LocalDateTime.class)),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getBoolean("confirmed"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                new Counts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("closed"),
                        row.getInt("unchanged"),
                        row.getInt("rejected")),
                reason == null ? null : Refusal.valueOf(reason),
                orEmpty(row.getString("reason_detail")),
                row.getBoolean("has_content"));
    }

    private static RegisterChange change(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        int line = row.getInt("line");
        return new RegisterChange(
                Kind.valueOf(row.getString("kind")),
                row.wasNull() ? null : line,
                row.getString("number"),
                row.getString("school_name"),
                reason == null ? null : Rejection.valueOf(reason),
                orEmpty(row.getString("detail")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant optional(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
