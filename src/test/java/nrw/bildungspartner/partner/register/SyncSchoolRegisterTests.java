package nrw.bildungspartner.partner.register;

import static nrw.bildungspartner.partner.register.RegisterFiles.HEAD;
import static nrw.bildungspartner.partner.register.RegisterFiles.file;
import static nrw.bildungspartner.partner.register.RegisterFiles.official;
import static nrw.bildungspartner.partner.register.RegisterFiles.row;
import static nrw.bildungspartner.partner.register.RegisterOnRecord.sampleRows;
import static nrw.bildungspartner.partner.register.RegisterOnRecord.withSample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.Operation;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.partner.register.RegisterChange.Kind;
import nrw.bildungspartner.partner.register.RegisterImport.Counts;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Paging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SyncSchoolRegisterTests {

    private static final Paging MANY = new Paging(0, 200);

    @Autowired
    SyncSchoolRegister sync;

    @Autowired
    RegisterImports imports;

    @Autowired
    SchoolRegister register;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    RegisterOnRecord onRecord;

    @Autowired
    void register(ApplicationContext application) {
        onRecord = RegisterOnRecord.of(application);
    }

    @BeforeEach
    @AfterEach
    void onlyTheSample() {
        onRecord.onlyTheSample();
    }

    @Test
    void theStateOf2021ThenThatOf2022GivesFourteenAddedThirtyFiveGoneTwoHundredChanged() {
        RegisterImport first = sync("schuldaten-2021-09.csv", official("schuldaten-2021-09.csv"));
        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.rowsTotal()).isEqualTo(5_507);
        assertThat(first.counts().added() + first.counts().unchanged()).isEqualTo(5_507);
        assertThat(register.search("", MANY).total()).isEqualTo(5_365);
        assertThat(register.dots()).hasSize(5_365);

        // "Changed" is a school with a difference in any column that both files have, the telephone number included.
        RegisterImport second = sync("schuldaten-2022-06.csv", official("schuldaten-2022-06.csv"));
        assertThat(second.counts()).isEqualTo(new Counts(14, 200, 35, 5_272, 0));
        assertThat(imports.changes(second.id(), Kind.ADDED, MANY).total()).isEqualTo(14);
        assertThat(imports.changes(second.id(), Kind.CHANGED, MANY).total()).isEqualTo(200);
        assertThat(imports.changes(second.id(), Kind.CLOSED, MANY).items())
                .hasSize(35)
                .anySatisfy(closed -> assertThat(closed.number()).isEqualTo("159920"));
        assertThat(imports.changes(second.id(), Kind.CHANGED, MANY).items())
                .allSatisfy(change -> assertThat(change.detail()).contains("→"));

        School gone = register.byNumber("159920").orElseThrow();
        assertThat(gone.operation()).isEqualTo(Operation.CLOSED);
        assertThat(gone.closedAt()).isPresent();
        assertThat(gone.isChoosable()).isFalse();
        assertThat(register.search("159920", MANY).items()).isEmpty();

        RegisterImport again = sync("schuldaten-2022-06.csv", official("schuldaten-2022-06.csv"));
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 0, 5_486, 0));
        assertThat(again.sha256()).isEqualTo(second.sha256());
    }

    @Test
    void aSchoolThatComesBackIsOpenAgain() {
        sync("one", withSample(row("999001")));
        sync("gone", withSample());
        assertThat(register.byNumber("999001").orElseThrow().operation()).isEqualTo(Operation.CLOSED);

        RegisterImport back = sync("back", withSample(row("999001")));

        assertThat(back.counts().changed()).isEqualTo(1);
        assertThat(imports.changes(back.id(), Kind.REOPENED, MANY).items()).hasSize(1);
        assertThat(register.byNumber("999001").orElseThrow()).satisfies(school -> {
            assertThat(school.isChoosable()).isTrue();
            assertThat(school.closedAt()).isEmpty();
        });
    }

    @Test
    void aLineThatCannotBeReadIsReportedAndItsSchoolStaysAsItIs() {
        sync("one", withSample(row("999001")));

        RegisterImport second = sync("broken", withSample(row("999001").replace("50667", "x"), "\"never closed"));

        assertThat(second.counts().rejected()).isEqualTo(2);
        assertThat(second.counts().closed()).isZero();
        assertThat(register.byNumber("999001").orElseThrow().isChoosable()).isTrue();
        assertThat(imports.changes(second.id(), Kind.REJECTED, MANY).items())
                .extracting(RegisterChange::number, RegisterChange::reason)
                .containsExactly(tuple("999001", Rejection.POSTAL_CODE), tuple(null, Rejection.BROKEN_QUOTES));
        assertThat(imports.changes(second.id(), Kind.REJECTED, MANY)
                        .items()
                        .get(0)
                        .line())
                .isEqualTo(sampleRows().size() + 2);
    }

    @Test
    void aFileThatWouldCloseManySchoolsWaitsForAPersonAndChangesNothingUntilThen() {
        String[] many = IntStream.range(0, 100)
                .mapToObj(i -> row(String.valueOf(999_100 + i)))
                .toArray(String[]::new);
        sync("many", withSample(many));

        RegisterImport doubtful = sync("few", withSample());
        assertThat(doubtful.state()).isEqualTo(State.UNCONFIRMED);
        assertThat(doubtful.reason()).isEqualTo(Refusal.TOO_MANY_CLOSINGS);
        assertThat(doubtful.reasonDetail()).startsWith("100 / ");
        assertThat(doubtful.canRunAgain()).isTrue();
        assertThat(register.byNumber("999100").orElseThrow().isChoosable()).isTrue();

        sync.runAgain(doubtful.id(), "chefin");
        RegisterImport confirmed = ended(doubtful.id());
        assertThat(confirmed.state()).isEqualTo(State.DONE);
        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.startedBy()).isEqualTo("chefin");
        assertThat(confirmed.counts().closed()).isEqualTo(100);
        assertThat(confirmed.hasContent()).isFalse();

        assertThatThrownBy(() -> sync.runAgain(doubtful.id(), "chefin")).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Wartung</html>", "Schulnummer;Ort\n\"1\";\"2\"", "%PDF-1.7"})
    void aWrongFileIsRefusedAndNothingChanges(String text) {
        Long version = version();

        RegisterImport refused = sync("falsch.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason()).isNotNull();
        assertThat(refused.canRunAgain()).isFalse();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void aFileOfMostlyBrokenLinesIsRefused() {
        RegisterImport refused = sync("kaputt.csv", file(HEAD, row("999001"), "x", "y", "z"));

        assertThat(refused.reason()).isEqualTo(Refusal.MOSTLY_UNREADABLE);
        assertThat(register.byNumber("999001")).isEmpty();
    }

    @Test
    void aFileLargerThanTheLimitIsNotEvenKept() {
        assertThatThrownBy(() -> sync("riesig.csv", new byte[21 * 1024 * 1024]))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.TOO_LARGE));
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefused() throws IOException {
        UUID first = sync.start(Source.UPLOAD, "langsam.csv", "erste", new ByteArrayInputStream(large()));

        assertThatThrownBy(() -> sync("zweite.csv", withSample())).isInstanceOf(Conflict.class);
        assertThat(imports.running().map(RegisterImport::id)).contains(first);
        assertThat(ended(first).state()).isEqualTo(State.DONE);
    }

    @Test
    void progressShowsWhileTheSchoolsAreStillBeingWritten() throws IOException {
        UUID run = sync.start(Source.UPLOAD, "langsam.csv", "erste", new ByteArrayInputStream(large()));

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(
                        () -> imports.byId(run).filter(now -> now.percent() > 0 && now.isRunning()),
                        now -> now.isPresent());
        assertThat(ended(run).percent()).isEqualTo(100);
    }

    @Test
    void aRunWhoseNodeWasKilledIsGivenUpAndMayRunAgain() throws IOException {
        UUID killed = UUID.randomUUID();
        StoredFile file = StoredFile.of(new ByteArrayInputStream(withSample(row("999001"))), 1_000_000);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update(
                        "INSERT INTO register_import (id, state, running, source, source_name, started_by, started_at,"
                                + " heartbeat_at, bytes, sha256, content, confirmed)"
                                + " VALUES (?, 'WRITING', 1, 'UPLOAD', 'x', 'y', '2026-01-01', '2026-01-01', ?, ?, ?, FALSE)",
                        killed.toString(),
                        file.bytes(),
                        file.sha256(),
                        file.zipped()));

        assertThat(sync("danach.csv", withSample()).state()).isEqualTo(State.DONE);
        assertThat(imports.byId(killed).orElseThrow()).satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.reason()).isEqualTo(Refusal.INTERRUPTED);
            assertThat(run.canRunAgain()).isTrue();
        });

        sync.runAgain(killed, "chefin");
        assertThat(ended(killed).counts().added()).isEqualTo(1);
    }

    @Test
    void theHistoryTellsWhoBroughtWhatAndWhen() {
        RegisterImport run = sync("herbst.csv", withSample());

        RegisterImport latest = imports.history(new Paging(0, 5)).items().get(0);
        assertThat(latest.id()).isEqualTo(run.id());
        assertThat(latest.sourceName()).isEqualTo("herbst.csv");
        assertThat(latest.startedBy()).isEqualTo("test");
        assertThat(latest.source()).isEqualTo(Source.UPLOAD);
        assertThat(latest.finishedAt()).isNotNull();
    }

    private RegisterImport sync(String name, byte[] content) {
        return onRecord.sync(name, content);
    }

    private RegisterImport ended(UUID run) {
        return onRecord.ended(run);
    }

    private Long version() {
        return jdbc.queryForObject("SELECT version FROM school_register", Long.class);
    }

    private static byte[] large() {
        return withSample(IntStream.range(0, 8_000)
                .mapToObj(i -> row(String.valueOf(800_000 + i)))
                .toArray(String[]::new));
    }
}
