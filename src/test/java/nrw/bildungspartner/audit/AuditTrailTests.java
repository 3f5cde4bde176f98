package nrw.bildungspartner.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String subject = "Probe " + UUID.randomUUID();

    @AfterEach
    void noAddress() {
        ClientAddress.clear();
    }

    @Test
    void aStepIsKeptWithWhoHowFromWhereAndOfWhat() {
        String sha256 = "ab".repeat(32);
        Instant before = Instant.now().minusMillis(1);
        ClientAddress.set("2001:db8::7");

        inTransaction(() -> trail.record(AuditStep.of(subject, "signing.signed")
                .by("Ayşe Öztürk 😀 <a@example.org>", Identification.LINK_AND_CODE)
                .document(sha256)
                .with("version", 2)
                .with("note", "so: \"1,\" \\ 'x'\n")));

        var entry = only();
        assertThat(entry.actor()).isEqualTo("Ayşe Öztürk 😀 <a@example.org>");
        assertThat(entry.identifiedBy()).isEqualTo("LINK_AND_CODE");
        assertThat(entry.identificationKey()).isEqualTo("audit.identified.link-and-code");
        assertThat(entry.origin()).isEqualTo("2001:db8::7");
        assertThat(entry.documentSha256()).isEqualTo(sha256);
        assertThat(entry.at()).isBetween(before, Instant.now());
        assertThat(entry.notes())
                .containsEntry("version", "2")
                .containsEntry("note", "so: \"1,\" \\ 'x'\n")
                .hasSize(2);
        assertThat(entry.hash()).isEqualTo(entry.contentHash());
        assertThat(verifyAudit.verify().holds()).isTrue();
    }

    @Test
    void whatTheApplicationDoesByItselfComesFromNowhere() {
        inTransaction(() -> trail.record(AuditStep.of(subject, "signing.reminded")));

        assertThat(only().origin()).isNull();
        assertThat(only().identifiedBy()).isEqualTo("SYSTEM");
    }

    @Test
    void whatIsRolledBackWasNeverDone() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    trail.record(AuditStep.of(subject, "lost"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(trail.of(subject)).isEmpty();
        assertThat(verifyAudit.verify().holds()).isTrue();
    }

    @Test
    void nothingIsRecordedWithoutATransactionThatWrites() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatThrownBy(() -> trail.record(AuditStep.of(subject, "alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() ->
                        reading.executeWithoutResult(status -> trail.record(AuditStep.of(subject, "only-reading"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionWithinATransactionHasItsOwnSteps() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> inTransaction(() -> {
                    trail.record(AuditStep.of(subject, "outer"));
                    apart.executeWithoutResult(status -> trail.record(AuditStep.of(subject, "inner")));
                    trail.record(AuditStep.of(subject, "outer-again"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(only().act()).isEqualTo("inner");
    }

    @Test
    void whatNoColumnCanHoldIsCutAndKept() {
        inTransaction(() -> trail.record(AuditStep.of(subject, "long")
                .by("ä".repeat(5000), Identification.NONE)
                .with("half a sign", "\ud83d")
                .with("long", "😀".repeat(5000))));

        assertThat(only().actor()).hasSize(400).endsWith("…");
        assertThat(only().notes().get("half a sign")).isEqualTo("?");
        assertThat(only().hash()).isEqualTo(only().contentHash());
    }

    @Test
    void twoRowsThatReadAlikeHaveDifferentHashes() {
        var one = AuditEntry.after(AuditHead.NONE, AuditStep.of("ab", "c"), Instant.EPOCH, null);
        var other = AuditEntry.after(AuditHead.NONE, AuditStep.of("a", "bc"), Instant.EPOCH, null);
        var third = AuditEntry.after(AuditHead.NONE, AuditStep.of("a", "bc"), Instant.EPOCH, "");

        assertThat(List.of(one.hash(), other.hash(), third.hash())).doesNotHaveDuplicates();
    }

    /** The hash can be made anew by anybody who has the row: a fixed example, made with another program. */
    @Test
    void theHashIsTheOneThatTheRecordDescribes() {
        var entry = AuditEntry.after(
                AuditHead.NONE,
                AuditStep.of("BP-1", "a.b").by("Jörg", Identification.NONE).with("k", "v"),
                Instant.parse("2027-03-01T07:08:09.010Z"),
                null);

        assertThat(entry.hash()).isEqualTo("2595c7657cb8ae51fede02e43b71fe8ef26231f9d7dad4601075c2f1b9eca2bc");
    }

    @Test
    void fiftyAtOnceNeitherWaitForEachOtherForeverNorForkTheChain() throws Exception {
        long before = trail.head().sequence();
        var people = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Void>> all = IntStream.range(0, 50)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        inTransaction(() -> {
                            trail.record(AuditStep.of(subject, "first").with("number", number));
                            trail.record(AuditStep.of(subject, "second").with("number", number));
                        });
                        return null;
                    })
                    .toList();
            for (var one : people.invokeAll(all)) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }

        var kept = trail.of(subject);
        assertThat(kept).hasSize(100);
        for (int i = 0; i < kept.size(); i += 2) {
            assertThat(kept.get(i).act()).isEqualTo("first");
            assertThat(kept.get(i + 1).act()).isEqualTo("second");
            assertThat(kept.get(i + 1).notes()).isEqualTo(kept.get(i).notes());
            assertThat(kept.get(i + 1).sequence()).isEqualTo(kept.get(i).sequence() + 1);
        }
        assertThat(kept.stream().map(entry -> entry.notes().get("number")).distinct())
                .hasSize(50);
        var report = verifyAudit.verify();
        assertThat(report.broken()).isNull();
        assertThat(report.rows()).isGreaterThanOrEqualTo(before + 100);
        assertThat(jdbc.queryForList(
                        "SELECT sequence FROM audit_entry WHERE sequence <= ? ORDER BY sequence",
                        Long.class,
                        report.rows()))
                .isEqualTo(LongStream.rangeClosed(1, report.rows()).boxed().toList());
    }

    private AuditEntry only() {
        var entries = trail.of(subject);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
