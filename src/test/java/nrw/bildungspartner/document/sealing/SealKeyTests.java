package nrw.bildungspartner.document.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTests {

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesAKeyAndEveryLaterOneUsesIt() throws IOException {
        SealKey first = key(null, null, null);
        SealKey later = key(null, null, null);

        assertThat(later.certificate()).isEqualTo(first.certificate());
        assertThat(first.certificate().getSubjectX500Principal().getName()).contains("Bildungspartner NRW – Siegel");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("seal"));
        }
    }

    @Test
    void onlyTheOwnerReadsTheKeyAndItsPassword() throws IOException {
        key(null, null, null);

        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertThat(rights("seal")).isEqualTo("rwx------");
            assertThat(rights("seal/seal.p12")).isEqualTo("rw-------");
            assertThat(rights("seal/password")).isEqualTo("rw-------");
        }
    }

    @Test
    void aKeyThatIsHalfThereIsNotReplaced() throws IOException {
        key(null, null, null);
        Files.delete(data.resolve("seal/password"));
        assertStopped("lässt sich nicht lesen", null, null, null);

        Files.writeString(data.resolve("seal/password"), "another");
        assertStopped("lässt sich mit diesem Kennwort nicht öffnen", null, null, null);

        Files.delete(data.resolve("seal/seal.p12"));
        assertStopped("fehlt", null, null, null);
    }

    @Test
    void theSettingsNameAnotherKey() throws IOException {
        SealKey own = key(null, null, null);
        String store = data.resolve("seal/seal.p12").toString();
        String password = Files.readString(data.resolve("seal/password"));

        assertThat(key(store, password, null).certificate()).isEqualTo(own.certificate());
        assertThat(key(store, password, "seal").certificate()).isEqualTo(own.certificate());
    }

    @Test
    void aKeyInTheSettingsThatCannotBeUsedStopsTheStart() throws IOException {
        key(null, null, null);
        String store = data.resolve("seal/seal.p12").toString();
        String password = Files.readString(data.resolve("seal/password"));

        assertStopped("fehlt", data.resolve("missing.p12").toString(), password, null);
        assertStopped("lässt sich mit diesem Kennwort nicht öffnen", store, "wrong", null);
        assertStopped("lässt sich mit diesem Kennwort nicht öffnen", store, null, null);
        assertStopped("enthält keinen Schlüssel „other“", store, password, "other");
        assertStopped("ist gesetzt, aber leer", "", password, null);
        assertStopped("kein Schlüsselspeicher", null, password, null);
        assertStopped("kein Schlüsselspeicher", null, null, "seal");
    }

    private void assertStopped(
            String why, @Nullable String keyStore, @Nullable String password, @Nullable String alias) {
        assertThatThrownBy(() -> key(keyStore, password, alias)).isInstanceOfSatisfying(SealKeyUnusable.class, e -> {
            var analysis = new SealKeyUnusableAnalyzer().analyze(e, e);
            assertThat(analysis.getDescription()).contains(why);
            assertThat(analysis.getAction()).isNotBlank();
        });
    }

    private SealKey key(@Nullable String keyStore, @Nullable String password, @Nullable String alias) {
        return new SealKey(Seals.settings(keyStore, password, alias, null), data, Clock.systemUTC());
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
