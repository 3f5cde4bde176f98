package nrw.bildungspartner.partner.register;

import static nrw.bildungspartner.partner.register.RegisterFiles.row;
import static nrw.bildungspartner.partner.register.RegisterOnRecord.withSample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ImportAtStartTests {

    @Autowired
    ImportAtStart start;

    @TempDir
    Path folder;

    RegisterOnRecord onRecord;

    @Autowired
    void register(ApplicationContext application) {
        onRecord = RegisterOnRecord.of(application);
    }

    @AfterEach
    void onlyTheSample() {
        onRecord.onlyTheSample();
    }

    @Test
    void aFileNamedAtTheStartIsTakenIn() throws IOException {
        Path file = Files.write(folder.resolve("herbst.csv"), withSample(row("999001")));

        start.run(new DefaultApplicationArguments("--register-import=" + file));

        RegisterImport run = onRecord.latest();
        assertThat(run.source()).isEqualTo(Source.COMMAND);
        assertThat(run.sourceName()).isEqualTo("herbst.csv");
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.counts().added()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereOrNotTheRegisterDoesNotStopTheStart() throws IOException {
        Path other = Files.writeString(folder.resolve("brief.txt"), "Sehr geehrte Damen und Herren");

        start.run(new DefaultApplicationArguments("--register-import=" + folder.resolve("fehlt.csv")));
        start.run(new DefaultApplicationArguments("--register-import=" + other));

        assertThat(onRecord.latest().reason()).isEqualTo(Refusal.NOT_THE_REGISTER);
    }

    @Test
    void theSampleComesOnlyIntoAnEmptyRegister() throws IOException {
        RegisterImport before = onRecord.latest();

        start.run(new DefaultApplicationArguments());

        assertThat(onRecord.latest().id()).isEqualTo(before.id());
    }
}
