package nrw.bildungspartner.document.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSealsTests {

    private static final byte[] FORMER = {1, 2, 3};

    @TempDir
    Path data;

    private SealSettings settings;
    private SealKey key;

    @BeforeEach
    void thereIsAKey() {
        settings = Seals.settings(null, null, null, null);
        key = new SealKey(settings, data, Clock.systemUTC());
    }

    @Test
    void theFirstKeyIsNoOtherThanBefore() {
        assertThat(seals(List.of()).isAnotherThanBefore()).isFalse();
    }

    @Test
    void anotherKeyThanBeforeIsNoticedAndTheFormerStillCounts() {
        KnownSeals seals = seals(List.of(former("00")));

        assertThat(seals.isAnotherThanBefore()).isTrue();
        assertThat(seals.certificates()).hasSize(2).contains(FORMER);
    }

    @Test
    void aKeyThatWasUsedAmongOthersIsKnown() {
        String own = seals(List.of()).fingerprint();
        assertThat(seals(List.of(former("00"), former(own))).isAnotherThanBefore())
                .isFalse();
    }

    private static KnownSeal former(String fingerprint) {
        KnownSeal seal = mock(KnownSeal.class);
        when(seal.fingerprint()).thenReturn(fingerprint);
        when(seal.certificate()).thenReturn(FORMER);
        return seal;
    }

    private KnownSeals seals(List<KnownSeal> known) {
        KnownSealRepository repository = new KnownSealRepository() {

            @Override
            public List<KnownSeal> findAllByOrderByFirstUsedAtDesc() {
                return known;
            }

            @Override
            public void note(String sha256, byte[] certificate, Instant now) {}
        };
        return new KnownSeals(repository, key, settings, Clock.systemUTC());
    }
}
