package nrw.bildungspartner.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.audit.AuditReport.Break;
import nrw.bildungspartner.audit.AuditReport.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody with direct access to the database may do to the chain. Each does it in a transaction that is verified
 * from within and then rolled back: the chain of the other tests stays whole.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenChainTests {

    private static final List<String> TRIGGERS =
            List.of("audit_entry_no_update", "audit_entry_no_delete", "audit_head_no_delete");

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<String> triggers = List.of();
    private String subject = "";
    private long row;

    @BeforeAll
    void theTriggersAreTakenAway() {
        transaction.executeWithoutResult(status -> trail.record(AuditStep.of("Probe", "one")));
        triggers = TRIGGERS.stream()
                .map(name -> jdbc.queryForObject(
                        "SHOW CREATE TRIGGER " + name, (found, number) -> found.getString("SQL Original Statement")))
                .toList();
        assertTriggersRefuse();
        TRIGGERS.forEach(name -> jdbc.execute("DROP TRIGGER " + name));
    }

    @AfterAll
    void theTriggersAreBack() {
        triggers.forEach(jdbc::execute);
        assertTriggersRefuse();
        assertThat(verifyAudit.verify().broken()).isNull();
    }

    @BeforeEach
    void fiveMoreRows() {
        subject = "Probe " + UUID.randomUUID();
        transaction.executeWithoutResult(status -> List.of("one", "two", "three", "four", "five")
                .forEach(act -> trail.record(AuditStep.of(subject, act))));
        row = trail.of(subject).get(1).sequence();
    }

    @Test
    void aChangedRowIsNamedWhicheverColumnItIs() {
        for (String change : List.of(
                "act = 'signing.declined'",
                "actor = 'somebody else'",
                "subject = 'another case'",
                "at = at + INTERVAL 1 SECOND",
                "at = '0000-00-00'",
                "identified_by = 'NOBODY'",
                "origin = ''",
                "document_sha256 = ''",
                "details = 'no JSON'",
                "hash = repeat('f', 64)")) {
            Break broken = broken(sql -> sql.update("UPDATE audit_entry SET " + change + " WHERE sequence = ?", row));

            assertThat(broken.kind()).as(change).isEqualTo(Kind.CHANGED);
            assertThat(broken.sequence()).as(change).isEqualTo(row);
            assertThat(broken.entry()).as(change).isNotNull();
            assertThat(broken.entry().at()).as(change).isNotNull();
            assertThat(broken.entry().notes()).as(change).isNotNull();
        }
    }

    @Test
    void aChangedRowWhoseHashWasMadeAnewNoLongerLeadsToTheNext() {
        Break broken = broken(sql -> {
            sql.update("UPDATE audit_entry SET actor = 'somebody else' WHERE sequence = ?", row);
            sql.update(
                    "UPDATE audit_entry SET hash = ? WHERE sequence = ?",
                    entry(row).contentHash(),
                    row);
        });

        assertThat(broken.kind()).isEqualTo(Kind.UNLINKED);
        assertThat(broken.sequence()).isEqualTo(row + 1);
    }

    @Test
    void aWholeTailThatWasWrittenAnewDoesNotEndWhereTheChainEnds() {
        Break broken = broken(sql -> rewriteFrom(sql, row));

        assertThat(broken.kind()).isEqualTo(Kind.OTHER_END);
    }

    @Test
    void aWholeTailWithItsEndWrittenAnewLacksTheSeal() {
        Break broken = broken(sql -> {
            AuditHead end = rewriteFrom(sql, row);
            sql.update("UPDATE audit_head SET hash = ?", end.hash());
        });

        assertThat(broken.kind()).isEqualTo(Kind.NOT_SEALED);
    }

    @Test
    void aDeletedRowIsNamed() {
        Break broken = broken(sql -> sql.update("DELETE FROM audit_entry WHERE sequence = ?", row));

        assertThat(broken.kind()).isEqualTo(Kind.MISSING);
        assertThat(broken.sequence()).isEqualTo(row);
    }

    @Test
    void aDeletedRowWhoseGapWasClosedIsNamed() {
        Break broken = broken(sql -> {
            sql.update("DELETE FROM audit_entry WHERE sequence = ?", row);
            sql.update("UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > ? ORDER BY sequence", row);
        });

        assertThat(broken.kind()).isEqualTo(Kind.CHANGED);
        assertThat(broken.sequence()).isEqualTo(row);
    }

    @Test
    void swappedRowsAreNamed() {
        Break broken = broken(sql -> {
            sql.update("UPDATE audit_entry SET sequence = -1 WHERE sequence = ?", row);
            sql.update("UPDATE audit_entry SET sequence = ? WHERE sequence = ?", row, row + 1);
            sql.update("UPDATE audit_entry SET sequence = ? WHERE sequence = -1", row + 1);
        });

        assertThat(broken.kind()).isEqualTo(Kind.CHANGED);
        assertThat(broken.sequence()).isEqualTo(row);
    }

    @Test
    void aCutOffTailIsNamed() {
        Break broken = broken(sql -> sql.update("DELETE FROM audit_entry WHERE sequence >= ?", row));

        assertThat(broken.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(broken.sequence()).isEqualTo(row);
    }

    @Test
    void aCutOffTailWithTheEndMovedLacksTheSeal() {
        Break broken = broken(sql -> {
            sql.update("DELETE FROM audit_entry WHERE sequence >= ?", row);
            sql.update(
                    "UPDATE audit_head SET sequence = ?, hash = ?",
                    row - 1,
                    entry(row - 1).hash());
        });

        assertThat(broken.kind()).isEqualTo(Kind.NOT_SEALED);
        assertThat(broken.sequence()).isEqualTo(row - 1);
    }

    @Test
    void everythingDeletedLacksTheSealAlsoAfterTheNextStep() {
        Break broken = broken(sql -> {
            sql.update("DELETE FROM audit_entry");
            sql.update("UPDATE audit_head SET sequence = 0, hash = repeat('0', 64), seal = ''");
            trail.record(AuditStep.of(subject, "as if nothing had been"));
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
        });

        assertThat(broken.kind()).isEqualTo(Kind.NOT_SEALED);
        assertThat(broken.sequence()).isEqualTo(1);
    }

    @Test
    void anInsertedRowIsNamed() {
        Break broken = broken(sql -> {
            makeRoom(sql);
            chain().add(forged(new AuditHead(row - 1, "f".repeat(64))));
        });

        assertThat(broken.kind()).isEqualTo(Kind.UNLINKED);
        assertThat(broken.sequence()).isEqualTo(row);
    }

    @Test
    void nothingHasTwoSuccessors() {
        assertThatThrownBy(() -> broken(sql -> {
                    makeRoom(sql);
                    chain().add(forged(entry(row - 1).asHead()));
                }))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRowAddedBehindTheEndIsNamed() {
        AuditHead end = trail.head();

        Break broken = broken(sql -> chain().add(forged(trail.head())));

        assertThat(broken.kind()).isEqualTo(Kind.ADDED);
        assertThat(broken.sequence()).isGreaterThan(end.sequence());
    }

    /** Does it, verifies what is left and undoes it; nobody else lengthens the chain in the meantime. */
    private Break broken(Consumer<JdbcTemplate> crime) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            chain().lockEnd();
            crime.accept(jdbc);
            return verifyAudit.verify().broken();
        }));
    }

    private AuditHead rewriteFrom(JdbcTemplate sql, long from) {
        AuditHead end = entry(from - 1).asHead();
        for (AuditEntry old : chain().after(from - 1)) {
            var written = AuditEntry.after(end, AuditStep.of(old.subject(), "another act"), Instant.EPOCH, null);
            sql.update("DELETE FROM audit_entry WHERE sequence = ?", old.sequence());
            chain().add(written);
            end = written.asHead();
        }
        return end;
    }

    private void makeRoom(JdbcTemplate sql) {
        sql.update("UPDATE audit_entry SET sequence = sequence + 1 WHERE sequence >= ? ORDER BY sequence DESC", row);
    }

    private AuditEntry forged(AuditHead before) {
        return AuditEntry.after(before, AuditStep.of(subject, "forged"), Instant.EPOCH, null);
    }

    private AuditEntry entry(long sequence) {
        return chain().after(sequence - 1).get(0);
    }

    private Chain chain() {
        return new Chain(JdbcClient.create(jdbc));
    }

    private void assertTriggersRefuse() {
        for (String change : List.of(
                "UPDATE audit_entry SET actor = 'x' ORDER BY sequence LIMIT 1",
                "DELETE FROM audit_entry ORDER BY sequence LIMIT 1",
                "DELETE FROM audit_head")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.update(change)))
                    .as(change)
                    .hasStackTraceContaining("audit_");
        }
    }
}
