package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The command as {@code main} runs it, on a database that somebody has changed with a tool of their own. */
@ApplicationTest
class VerifyAuditCommandTests {

    private static final String TRIGGER = "audit_entry_no_update";

    @Autowired
    AuditTrail trail;

    @Autowired
    EmbeddedMariaDb database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${bildungspartner.audit.key-file}")
    String keyFile;

    @TempDir
    Path folder;

    private final String subject = "Probe " + UUID.randomUUID();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aRowThatWasChangedInTheDatabaseIsNamed() {
        transaction.executeWithoutResult(status -> {
            trail.record(AuditStep.of(subject, "agreement.withdrawn").by("Petra", Identification.TRACKING_LINK));
            trail.record(AuditStep.of(subject, "registration.registered"));
        });
        long row = trail.of(subject).get(0).sequence();
        assertThat(verify()).as(said()).isZero();
        assertThat(said())
                .contains("Die Kette ist unversehrt")
                .contains(trail.head().hash());

        String trigger = jdbc.queryForObject(
                "SHOW CREATE TRIGGER " + TRIGGER, (found, number) -> found.getString("SQL Original Statement"));
        jdbc.execute("DROP TRIGGER " + TRIGGER);
        actor(row, "Paul");
        try {
            assertThat(verify()).as(said()).isEqualTo(1);
        } finally {
            actor(row, "Petra");
            jdbc.execute(trigger);
        }

        assertThat(said())
                .contains("Die Kette ist gebrochen.")
                .contains("Zeile " + row + " ist nicht mehr so, wie sie geschrieben wurde.")
                .contains("In der Zeile steht jetzt: " + subject + ", Vereinbarung zurückgezogen, ");
        assertThat(verify()).as(said()).isZero();
    }

    @Test
    void aChainWhoseKeyIsAnotherOneIsNotSealed() {
        transaction.executeWithoutResult(status -> trail.record(AuditStep.of(subject, "agreement.withdrawn")));

        assertThat(verify("--bildungspartner.audit.key=" + "x".repeat(40))).isEqualTo(1);
        assertThat(said()).contains("trägt nicht das Siegel dieser Anwendung");
    }

    /** A mistyped folder must not be answered with a new and spotless chain. */
    @Test
    void withoutADatabaseThereIsNoAnswer() {
        var command = new VerifyAuditCommand(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(command.run(new String[] {"--bildungspartner.data-dir=" + folder}))
                .isEqualTo(2);
        assertThat(said()).contains("Hier liegt keine Datenbank: " + folder).contains("konnte nicht geprüft werden");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyTheOptionAsksForIt() {
        assertThat(VerifyAuditCommand.isMeant(new String[] {"--server.port=1", "--verify-audit"}))
                .isTrue();
        assertThat(VerifyAuditCommand.isMeant(new String[] {"--server.port=1"})).isFalse();
    }

    private int verify(String... more) {
        said.reset();
        String[] args = {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--bildungspartner.data-dir=" + folder,
            "--bildungspartner.audit.key-file=" + keyFile
        };
        if (more.length > 0) {
            args[args.length - 1] = more[0];
        }
        return new VerifyAuditCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(args);
    }

    private void actor(long row, String name) {
        transaction.executeWithoutResult(
                status -> jdbc.update("UPDATE audit_entry SET actor = ? WHERE sequence = ?", name, row));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
