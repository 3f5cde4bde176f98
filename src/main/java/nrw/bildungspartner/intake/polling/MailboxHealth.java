package nrw.bildungspartner.intake.polling;

import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** When the mailbox was read last. An unread mailbox stops nothing else, so the application stays up. */
@Component("mailbox")
class MailboxHealth implements HealthIndicator {

    private final ImapPoller poller;

    MailboxHealth(ImapPoller poller) {
        this.poller = poller;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetails(Map.of(
                        "lastRead", poller.lastSuccess().map(String::valueOf).orElse("never"),
                        "silent", poller.isSilent()))
                .build();
    }
}
