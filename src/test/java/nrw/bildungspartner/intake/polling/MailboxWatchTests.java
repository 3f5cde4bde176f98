package nrw.bildungspartner.intake.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class MailboxWatchTests {

    private static final Instant BEGUN = Instant.parse("2027-03-11T07:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final ImapPoller poller = mock(ImapPoller.class);

    @BeforeEach
    void theApplicationBegins() {
        when(clock.instant()).thenReturn(BEGUN);
        when(poller.lastSuccess()).thenReturn(Optional.empty());
    }

    @Test
    void aMailboxThatIsReadInTimeIsNoMatter() {
        var watch = watch(true);
        when(poller.lastSuccess()).thenReturn(Optional.of(BEGUN.plusSeconds(60)));
        after(Duration.ofMinutes(10));

        assertThat(watch.isSilent()).isFalse();
        assertThat(watch.silence()).isEqualTo(Duration.ofMinutes(9));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void longerThanAllowedIsAnAlertAlsoIfItWasNeverRead() {
        var watch = watch(true);
        after(Duration.ofMinutes(11));

        assertThat(watch.isSilent()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(watch.health().getDetails())
                .containsEntry("lastRead", "never")
                .containsEntry("silentForSeconds", 660L);
    }

    @Test
    void aMailboxThatIsNotReadOnPurposeIsNoAlert() {
        var watch = watch(false);
        after(Duration.ofDays(1));

        assertThat(watch.isSilent()).isFalse();
    }

    private MailboxWatch watch(boolean enabled) {
        return new MailboxWatch(
                poller,
                new PollSettings(enabled, Duration.ofSeconds(3), 50, Duration.ofMinutes(2), Duration.ofMinutes(10)),
                clock);
    }

    private void after(Duration time) {
        when(clock.instant()).thenReturn(BEGUN.plus(time));
    }
}
