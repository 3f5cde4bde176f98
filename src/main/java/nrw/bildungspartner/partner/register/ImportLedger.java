package nrw.bildungspartner.partner.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import nrw.bildungspartner.partner.register.RegisterImport.Counts;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book of all runs. Every entry is written in a transaction of its own, so that progress shows while the schools are
 * still being written; only {@link #finish} belongs to the transaction of the schools.
 */
@Repository
class ImportLedger {

    /** A run writes a sign of life with every batch; one that is silent for so long has ended with its node. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    ImportLedger(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What a run starts with. */
    record Order(Source source, String sourceName, String startedBy) {

        Order {
            sourceName = cut(sourceName, 500);
            startedBy = cut(startedBy, 200);
        }
    }

    /**
     * Enters a new run, as the only one.
     *
     * @throws Conflict if another one runs
     */
    UUID open(Order order, StoredFile file) {
        UUID id = UUID.randomUUID();
        only(() -> jdbc.update(
                "INSERT INTO register_import (id, state, running, source, source_name, started_by, started_at,"
                        + " heartbeat_at, bytes, sha256, content, confirmed) VALUES (?,?,1,?,?,?,?,?,?,?,?,FALSE)",
                id.toString(),
                State.CHECKING.name(),
                order.source().name(),
                order.sourceName(),
                order.startedBy(),
                now(),
                now(),
                file.bytes(),
                file.sha256(),
                file.zipped()));
        return id;
    }

    /**
     * Lets a run that waits for confirmation, or broke off, go on as the only one.
     *
     * @throws Conflict if another one runs, or this one cannot run again
     */
    void reopen(UUID id, String confirmedBy) {
        int reopened = only(() -> jdbc.update(
                // The database sets column by column: "confirmed" has to look at the state before it changes.
                "UPDATE register_import SET confirmed = (state = ? OR confirmed), state = ?, running = 1,"
                        + " started_by = ?, started_at = ?, heartbeat_at = ?, finished_at = NULL, reason = NULL,"
                        + " reason_detail = NULL WHERE id = ? AND state IN (?, ?) AND content IS NOT NULL",
                State.UNCONFIRMED.name(),
                State.CHECKING.name(),
                cut(confirmedBy, 200),
                now(),
                now(),
                id.toString(),
                State.UNCONFIRMED.name(),
                State.FAILED.name()));
        if (reopened == 0) {
            throw new Conflict("partner.register.not-again");
        }
    }

    /** Enters a run that ended before it could begin, because there was no file. */
    UUID openFailed(Order order, Refusal refusal, String detail) {
        UUID id = UUID.randomUUID();
        apart.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO register_import (id, state, source, source_name, started_by, started_at, heartbeat_at,"
                        + " finished_at, bytes, sha256, confirmed, reason, reason_detail)"
                        + " VALUES (?,?,?,?,?,?,?,?,0,'',FALSE,?,?)",
                id.toString(),
                State.FAILED.name(),
                order.source().name(),
                order.sourceName(),
                order.startedBy(),
                now(),
                now(),
                now(),
                refusal.name(),
                cut(detail, 1000)));
        return id;
    }

    byte[] content(UUID id) {
        byte @Nullable [] content = apart.execute(status ->
                jdbc.queryForObject("SELECT content FROM register_import WHERE id = ?", byte[].class, id.toString()));
        if (content == null) {
            throw new NotFound("partner.register.no-import");
        }
        return content;
    }

    void progress(UUID id, State state, int done, int total) {
        apart.executeWithoutResult(status -> jdbc.update(
                "UPDATE register_import SET state = ?, rows_done = ?, rows_total = ?, heartbeat_at = ?"
                        + " WHERE id = ? AND running = 1",
                state.name(),
                done,
                total,
                now(),
                id.toString()));
    }

    /** Ends a run well, within the transaction that wrote the schools; a run that was given up meanwhile must not. */
    void finish(UUID id, int rows, Counts counts) {
        int finished = jdbc.update(
                "UPDATE register_import SET state = ?, running = NULL, finished_at = ?, rows_done = ?, rows_total = ?,"
                        + " added = ?, changed = ?, closed = ?, unchanged = ?, rejected = ?, content = NULL"
                        + " WHERE id = ? AND running = 1",
                State.DONE.name(),
                now(),
                rows,
                rows,
                counts.added(),
                counts.changed(),
                counts.closed(),
                counts.unchanged(),
                counts.rejected(),
                id.toString());
        if (finished == 0) {
            throw new IllegalStateException("The run was given up as silent while it was still writing");
        }
    }

    /** Ends a run badly. Its file is kept only where it may run again. */
    void end(UUID id, State state, Refusal refusal, String detail) {
        apart.executeWithoutResult(status -> jdbc.update(
                "UPDATE register_import SET state = ?, running = NULL, finished_at = ?, reason = ?, reason_detail = ?,"
                        + " content = IF(?, NULL, content) WHERE id = ? AND running = 1",
                state.name(),
                now(),
                refusal.name(),
                cut(detail, 1000),
                state == State.REFUSED,
                id.toString()));
    }

    /** A node that was killed leaves its run behind: it is given up, and may be run again. */
    private void giveUpSilentOnes() {
        Instant silentSince = clock.instant().minus(SILENT);
        jdbc.update(
                "UPDATE register_import SET state = ?, running = NULL, finished_at = ?, reason = ?, reason_detail = ''"
                        + " WHERE running = 1 AND heartbeat_at < ?",
                State.FAILED.name(),
                now(),
                Refusal.INTERRUPTED.name(),
                at(silentSince));
    }

    private int only(Supplier<Integer> claim) {
        try {
            apart.executeWithoutResult(status -> giveUpSilentOnes());
            Integer claimed = apart.execute(status -> claim.get());
            return claimed == null ? 0 : claimed;
        } catch (DuplicateKeyException e) {
            throw new Conflict("partner.register.running");
        }
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
