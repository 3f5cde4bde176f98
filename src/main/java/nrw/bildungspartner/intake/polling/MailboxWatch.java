package nrw.bildungspartner.intake.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Watches whether the office's mailbox is still read. That it is not is for the office to know, on the page and in the
 * health's details; the application itself works on, so its health stays what it is.
 */
@Component
public class MailboxWatch implements HealthIndicator {

    private final ImapPoller poller;
    private final PollSettings settings;
    private final Clock clock;
    private final Instant begun;

    MailboxWatch(ImapPoller poller, PollSettings settings, Clock clock) {
        this.poller = poller;
        this.settings = settings;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** When the mailbox was last read without trouble; empty if not since the start. */
    public Optional<Instant> lastRead() {
        return poller.lastSuccess();
    }

    /** How long ago that was; since the start, if it was not read yet. */
    public Duration silence() {
        Duration since = Duration.between(lastRead().orElse(begun), clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** Whether it has not been read for longer than is allowed. */
    public boolean isSilent() {
        return settings.enabled() && silence().compareTo(settings.silence()) > 0;
    }

    @Override
    public Health health() {
        Health.Builder health = isSilent() ? Health.unknown() : Health.up();
        return health.withDetail("lastRead", lastRead().map(Instant::toString).orElse("never"))
                .withDetail("silentForSeconds", silence().toSeconds())
                .withDetail("alertAfterSeconds", settings.silence().toSeconds())
                .build();
    }
}
