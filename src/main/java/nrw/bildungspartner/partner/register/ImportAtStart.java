package nrw.bildungspartner.partner.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * At the start: takes in the file named by {@code --register-import=FILE}, then goes on starting; and without any school
 * on record the sample that is shipped, so that a first visitor finds schools to choose from.
 */
@Component
class ImportAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);
    private static final String OPTION = "register-import";
    private static final ClassPathResource SAMPLE = new ClassPathResource("register/schuldaten-beispiel.csv");

    private final SyncSchoolRegister sync;
    private final RegisterImports imports;
    private final RegisterSettings settings;

    ImportAtStart(SyncSchoolRegister sync, RegisterImports imports, RegisterSettings settings) {
        this.sync = sync;
        this.imports = imports;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<String> files = arguments.getOptionValues(OPTION);
        if (files != null) {
            for (String file : files) {
                importFile(Path.of(file));
            }
        }
        if (settings.sample() && imports.listedSchools() == 0) {
            try (InputStream content = SAMPLE.getInputStream()) {
                run(Source.SAMPLE, "schuldaten-beispiel.csv", content);
            }
        }
    }

    private void importFile(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            log.error("Die Datei {} für --{} ist nicht lesbar", file, OPTION);
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            run(Source.COMMAND, String.valueOf(file.getFileName()), content);
        }
    }

    private void run(Source source, String name, InputStream content) throws IOException {
        try {
            UUID run = sync.run(source, name, "", content);
            imports.byId(run).ifPresent(ImportAtStart::tell);
        } catch (Conflict another) {
            log.info("Das Schulverzeichnis wird gerade schon abgeglichen, {} bleibt liegen", name);
        } catch (RefusedFile refused) {
            log.error("{} ist nicht übernommen: {}", name, refused.getMessage());
        }
    }

    private static void tell(RegisterImport run) {
        if (run.state() == State.DONE) {
            log.info(
                    "Schulverzeichnis aus {}: {} neu, {} geändert, {} geschlossen, {} unverändert, {} Zeilen abgewiesen",
                    run.sourceName(),
                    run.counts().added(),
                    run.counts().changed(),
                    run.counts().closed(),
                    run.counts().unchanged(),
                    run.counts().rejected());
        } else {
            log.error("{} ist nicht übernommen: {} {}", run.sourceName(), run.reason(), run.reasonDetail());
        }
    }
}
