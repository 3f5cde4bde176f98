package nrw.bildungspartner.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadSealTests {

    private static final AuditHead HEAD = new AuditHead(7, "a".repeat(64));

    @TempDir
    Path folder;

    @Test
    void theKeyThatIsKeptSealsAsBefore() {
        var settings = new AuditSettings("", folder.resolve("keys").resolve("audit.key"));
        assertThat(HeadSeal.of(settings)).isEmpty();
        var seal = HeadSeal.random();

        seal.keep(settings.keyFile());

        var again = HeadSeal.of(settings).orElseThrow();
        assertThat(again.isOn(HEAD, seal.of(HEAD))).isTrue();
        assertThat(again.isOn(new AuditHead(6, HEAD.hash()), seal.of(HEAD))).isFalse();
        assertThat(again.isOn(HEAD, "")).isFalse();
        assertThat(HeadSeal.random().isOn(HEAD, seal.of(HEAD))).isFalse();
    }

    @Test
    void aKeyThatIsSetMustNotBeGuessed() {
        assertThatThrownBy(() -> new AuditSettings("geheim", folder)).isInstanceOf(IllegalArgumentException.class);
    }
}
