package nrw.bildungspartner.partner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Paging;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of the running application in tests: bring a file in, and leave only the sample behind. */
public class RegisterOnRecord {

    private final SyncSchoolRegister sync;
    private final RegisterImports imports;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RegisterOnRecord(
            SyncSchoolRegister sync,
            RegisterImports imports,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.sync = sync;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static RegisterOnRecord of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(RegisterOnRecord.class);
    }

    /** Other tests rest on the sample's schools: they stay, and what a test brought in goes. */
    public void onlyTheSample() {
        RegisterImport run = sync("sample", sample());
        if (run.state() == State.UNCONFIRMED) {
            sync.runAgain(run.id(), "test");
            run = ended(run.id());
        }
        assertThat(run.state()).isEqualTo(State.DONE);
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM school WHERE NOT listed");
            jdbc.update("UPDATE school_register SET version = version + 1");
        });
    }

    /** Brings an official file in; where it is not at hand the test is skipped. */
    public void official(String file) {
        assertThat(sync(file, RegisterFiles.official(file)).state()).isEqualTo(State.DONE);
    }

    /** The bytes of an official file; where it is not at hand the test is skipped. */
    public static byte[] officialFile(String file) {
        return RegisterFiles.official(file);
    }

    RegisterImport sync(String name, byte[] content) {
        try {
            UUID run = sync.run(Source.UPLOAD, name, "test", new ByteArrayInputStream(content));
            return imports.byId(run).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegisterImport ended(UUID run) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.byId(run).orElseThrow(), now -> !now.isRunning());
    }

    RegisterImport latest() {
        return imports.history(new Paging(0, 1)).items().get(0);
    }

    /** A file of the sample's rows and some more. */
    public static byte[] withSample(String... rows) {
        List<String> lines = new ArrayList<>(List.of(RegisterFiles.HEAD));
        lines.addAll(sampleRows());
        lines.addAll(Arrays.asList(rows));
        return RegisterFiles.file(lines.toArray(String[]::new));
    }

    static List<String> sampleRows() {
        return new String(sample(), StandardCharsets.UTF_8).lines().skip(2).toList();
    }

    private static byte[] sample() {
        try (InputStream in = new ClassPathResource("register/schuldaten-beispiel.csv").getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
