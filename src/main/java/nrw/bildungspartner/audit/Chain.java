package nrw.bildungspartner.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the chain and its end, as they stand in the database. */
final class Chain {

    private static final String ROW = """
            SELECT sequence, previous_hash, CAST(at AS CHAR) AS time, subject, act, actor, identified_by, origin,
                document_sha256, details, hash
            FROM audit_entry
            """;
    private static final String BEGINS = "WHERE subject COLLATE utf8mb4_general_ci LIKE ?";
    private static final String END = "SELECT sequence, hash, seal FROM audit_head WHERE id = 1";
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end as it is kept, with the seal that says that it is ours. */
    record End(AuditHead head, String seal) {}

    End end() {
        return jdbc.sql(END).query(Chain::toEnd).single();
    }

    /** Nobody else lengthens the chain until this transaction is over. */
    End lockEnd() {
        return jdbc.sql(END + " FOR UPDATE").query(Chain::toEnd).single();
    }

    void moveEnd(AuditHead head, String seal) {
        jdbc.sql("UPDATE audit_head SET sequence = ?, hash = ?, seal = ? WHERE id = 1")
                .params(head.sequence(), head.hash(), seal)
                .update();
    }

    void add(AuditEntry entry) {
        jdbc.sql("""
                INSERT INTO audit_entry (sequence, previous_hash, at, subject, act, actor, identified_by, origin,
                    document_sha256, details, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.sequence(),
                        entry.previousHash(),
                        entry.time(),
                        entry.subject(),
                        entry.act(),
                        entry.actor(),
                        entry.identifiedBy(),
                        entry.origin(),
                        entry.documentSha256(),
                        entry.details(),
                        entry.hash())
                .update();
    }

    /** The next rows in order; empty after the last. */
    List<AuditEntry> after(long sequence) {
        return jdbc.sql(ROW + "WHERE sequence > ? ORDER BY sequence LIMIT " + PAGE)
                .params(sequence)
                .query(Chain::toEntry)
                .list();
    }

    List<AuditEntry> of(String subject) {
        return jdbc.sql(ROW + "WHERE subject = ? ORDER BY sequence")
                .params(subject)
                .query(Chain::toEntry)
                .list();
    }

    /** The latest first, of subjects that begin so. */
    Listing<AuditEntry> latest(String begin, Paging paging) {
        String pattern = begin.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        long total = jdbc.sql("SELECT COUNT(*) FROM audit_entry " + BEGINS)
                .params(pattern)
                .query(Long.class)
                .single();
        return Listing.of(
                jdbc.sql(ROW + BEGINS + " ORDER BY sequence DESC LIMIT ? OFFSET ?")
                        .params(pattern, paging.size(), paging.offset())
                        .query(Chain::toEntry)
                        .list(),
                paging,
                total);
    }

    private static End toEnd(ResultSet row, int number) throws SQLException {
        return new End(new AuditHead(row.getLong("sequence"), row.getString("hash")), row.getString("seal"));
    }

    private static AuditEntry toEntry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getString("previous_hash"),
                row.getString("time"),
                row.getString("subject"),
                row.getString("act"),
                row.getString("actor"),
                row.getString("identified_by"),
                row.getString("origin"),
                row.getString("document_sha256"),
                row.getString("details"),
                row.getString("hash"));
    }
}
