package nrw.bildungspartner.partner.register;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.partner.SchoolRegisterChanged;
import nrw.bildungspartner.partner.register.RegisterChange.Kind;
import nrw.bildungspartner.partner.register.RegisterImport.Counts;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.partner.register.RegisterLine.Rejected;
import nrw.bildungspartner.partner.register.RegisterLine.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a file with the schools on record. It goes through the file twice: first to see whether it can be the register
 * at all, then to write. All schools change in one transaction, or none.
 */
@Component
class RegisterComparison {

    private static final int STEP = 250;
    private static final int MAX_REPORTED_REJECTIONS = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ImportLedger ledger;
    private final RegisterSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterComparison(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ImportLedger ledger,
            RegisterSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks and applies a file.
     *
     * @throws RefusedFile if it is not the register, or needs a confirmation it does not have; nothing has changed then
     */
    void apply(UUID run, byte[] zipped) {
        int rows = check(run, zipped);
        ledger.progress(run, State.WRITING, 0, rows);
        transaction.executeWithoutResult(status -> write(run, zipped, rows));
    }

    private int check(UUID run, byte[] zipped) {
        Set<String> named = new HashSet<>();
        int[] rows = {0, 0};
        RegisterFile.read(StoredFile.unzip(zipped), line -> {
            rows[0]++;
            if (line instanceof Row row) {
                named.add(row.school().number());
            } else if (line instanceof Rejected rejected) {
                rows[1]++;
                if (rejected.number() != null) {
                    named.add(rejected.number());
                }
            }
        });
        if (rows[1] * 2 > rows[0]) {
            throw new RefusedFile(Refusal.MOSTLY_UNREADABLE, rows[1] + " / " + rows[0]);
        }
        Set<String> listed = transaction.execute(
                status -> new HashSet<>(jdbc.queryForList("SELECT number FROM school WHERE listed", String.class)));
        long closings = listed == null
                ? 0
                : listed.stream().filter(number -> !named.contains(number)).count();
        if (closings > 0 && closings > settings.closingLimit() * listed.size() && !confirmed(run)) {
            throw new RefusedFile(Refusal.TOO_MANY_CLOSINGS, closings + " / " + listed.size());
        }
        return rows[0];
    }

    private boolean confirmed(UUID run) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.queryForObject(
                "SELECT confirmed FROM register_import WHERE id = ?", Boolean.class, run.toString())));
    }

    private void write(UUID run, byte[] zipped, int rows) {
        Map<String, KnownSchool> remaining = known();
        SchoolWriter writer = new SchoolWriter(jdbc, run, clock.instant());
        Tally tally = new Tally();
        jdbc.update("DELETE FROM register_change WHERE import_id = ?", run.toString());
        RegisterFile.read(StoredFile.unzip(zipped), line -> {
            if (line instanceof Row row) {
                tally.count(compare(row, remaining.remove(row.school().number()), writer));
            } else if (line instanceof Rejected rejected) {
                KnownSchool kept = rejected.number() == null ? null : remaining.remove(rejected.number());
                leaveOut(rejected, kept, writer, tally);
            }
            if (++tally.rows % STEP == 0) {
                ledger.progress(run, State.WRITING, tally.rows, rows);
            }
        });
        Set<String> closed = new HashSet<>();
        remaining.values().stream().filter(KnownSchool::listed).forEach(gone -> {
            writer.close(gone.number());
            writer.report(Kind.CLOSED, null, gone.number(), gone.name(), null, "");
            closed.add(gone.number());
        });
        writer.flush();
        Counts counts = tally.counts(closed.size());
        if (counts.added() + counts.changed() + counts.closed() > 0) {
            jdbc.update(
                    "UPDATE school_register SET version = version + 1, changed_at = ? WHERE id = 1",
                    ImportLedger.at(clock.instant()));
            events.publishEvent(new SchoolRegisterChanged(closed));
        }
        ledger.finish(run, rows, counts);
    }

    private static Outcome compare(Row row, @Nullable KnownSchool known, SchoolWriter writer) {
        OfficialSchool school = row.school();
        if (known == null) {
            writer.write(school);
            writer.report(Kind.ADDED, row.line(), school.number(), school.name(), null, "");
            return Outcome.ADDED;
        }
        String differences = known.differences(school);
        if (known.listed() && differences.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        writer.write(school);
        Kind kind = known.listed() ? Kind.CHANGED : Kind.REOPENED;
        writer.report(kind, row.line(), school.number(), school.name(), null, differences);
        return Outcome.CHANGED;
    }

    /** A line that cannot be read says nothing about its school: the school stays as it is, and is not gone. */
    private static void leaveOut(Rejected rejected, @Nullable KnownSchool kept, SchoolWriter writer, Tally tally) {
        tally.count(Outcome.REJECTED);
        if (tally.of(Outcome.REJECTED) <= MAX_REPORTED_REJECTIONS) {
            String name = kept == null ? null : kept.name();
            writer.report(
                    Kind.REJECTED, rejected.line(), rejected.number(), name, rejected.reason(), rejected.detail());
        }
    }

    private Map<String, KnownSchool> known() {
        Map<String, KnownSchool> known = new LinkedHashMap<>();
        jdbc.query("SELECT number, name, listed, official FROM school ORDER BY number", row -> {
            known.put(
                    row.getString(1),
                    KnownSchool.of(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)));
        });
        return known;
    }

    private enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    private static final class Tally {

        private final int[] outcomes = new int[Outcome.values().length];
        private int rows;

        void count(Outcome outcome) {
            outcomes[outcome.ordinal()]++;
        }

        int of(Outcome outcome) {
            return outcomes[outcome.ordinal()];
        }

        Counts counts(int closed) {
            return new Counts(
                    of(Outcome.ADDED), of(Outcome.CHANGED), closed, of(Outcome.UNCHANGED), of(Outcome.REJECTED));
        }
    }
}
