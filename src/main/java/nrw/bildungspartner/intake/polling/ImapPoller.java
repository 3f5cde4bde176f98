package nrw.bildungspartner.intake.polling;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nrw.bildungspartner.intake.ClaimMail;
import nrw.bildungspartner.intake.MailboxSilent;
import nrw.bildungspartner.intake.post.MailCopy;
import nrw.bildungspartner.mailbox.BackgroundLoop;
import nrw.bildungspartner.mailbox.MailServer;
import nrw.bildungspartner.mailbox.MailServers;
import nrw.bildungspartner.mailbox.MailSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Looks into the office's inbox every few seconds. Each mail is claimed in the database first and put aside in the mailbox
 * afterwards; what is still in the inbox after a crash is claimed already and only put aside. Of several applications on
 * one mailbox the database lets one claim a mail; whoever comes second finds it claimed or gone. A mail that cannot be
 * claimed waits, longer each time, and does not hold up the others.
 */
@Component
public class ImapPoller extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ImapPoller.class);

    private final Supplier<MailServer> server;
    private final MailSettings mail;
    private final PollSettings settings;
    private final ClaimMail claimMail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Instant begun;

    private final Map<Long, Trouble> troubles = new HashMap<>();
    private @Nullable OfficeMailbox mailbox;
    private long uidValidity;
    private int failures;
    private volatile boolean alerted;
    private volatile @Nullable Instant lastSuccess;

    private record Trouble(int tries, Instant notBefore) {}

    @Autowired
    ImapPoller(
            MailServers servers,
            MailSettings mail,
            PollSettings settings,
            ClaimMail claimMail,
            ApplicationEventPublisher events,
            Clock clock) {
        this(servers::incoming, mail, settings, claimMail, events, clock);
    }

    ImapPoller(
            Supplier<MailServer> server,
            MailSettings mail,
            PollSettings settings,
            ClaimMail claimMail,
            ApplicationEventPublisher events,
            Clock clock) {
        super("mail-poller", settings.enabled(), settings.every());
        this.server = server;
        this.mail = mail;
        this.settings = settings;
        this.claimMail = claimMail;
        this.events = events;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** When the mailbox was last read without trouble; empty if not since the start. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    /** Whether the mailbox could not be read for longer than is bearable. */
    boolean isSilent() {
        return alerted;
    }

    @Override
    protected Duration round() {
        boolean well = poll();
        Instant since = lastSuccess().orElse(begun);
        if (well) {
            alerted = false;
        } else if (!alerted && since.plus(settings.silence()).isBefore(clock.instant())) {
            alerted = true;
            LOG.error("The mailbox at {} has not been read since {}", server.get(), since);
            events.publishEvent(new MailboxSilent(since));
        }
        return well ? settings.every() : backoff(failures);
    }

    @Override
    protected void ended() {
        close();
    }

    /** One look into the inbox; false if the mailbox could not be read. */
    boolean poll() {
        try {
            OfficeMailbox open = opened();
            if (open.uidValidity() != uidValidity) {
                uidValidity = open.uidValidity();
                troubles.clear();
            }
            List<Long> uids = open.uids();
            troubles.keySet().retainAll(uids);
            for (long uid :
                    uids.stream().filter(this::isDue).limit(settings.batch()).toList()) {
                take(open, uid);
                if (!open.isOpen()) {
                    throw new MessagingException("The connection was lost while mail was taken in");
                }
            }
            failures = 0;
            lastSuccess = clock.instant();
            return true;
        } catch (MessagingException | RuntimeException e) {
            close();
            failures++;
            LOG.warn("The mailbox could not be read (attempt {}): {}", failures, e.toString());
            return false;
        }
    }

    private void take(OfficeMailbox open, long uid) {
        try {
            var claim = claim(open, uid);
            open.putAside(uid);
            troubles.remove(uid);
            LOG.debug("Mail {}: {}", uid, claim);
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!open.isOpen()) {
                LOG.warn("The connection was lost at mail {}: {}", uid, e.toString());
                return;
            }
            if (isGone(open, uid)) {
                LOG.info("Mail {} is gone: somebody else has taken it in", uid);
                return;
            }
            int tries = troubles.containsKey(uid) ? troubles.get(uid).tries() + 1 : 1;
            troubles.put(uid, new Trouble(tries, clock.instant().plus(backoff(tries))));
            if (tries == 1 && e instanceof DataIntegrityViolationException) {
                // Most likely another application was faster. The next look finds the mail claimed, or it fails again.
                LOG.info("Mail {} was refused by the database and is looked at again", uid);
            } else {
                LOG.error("Mail {} could not be taken in (attempt {}), the others go on", uid, tries, e);
            }
        }
    }

    private static boolean isGone(OfficeMailbox open, long uid) {
        try {
            return !open.holds(uid);
        } catch (MessagingException | RuntimeException unknown) {
            return false;
        }
    }

    private ClaimMail.Claim claim(OfficeMailbox open, long uid) throws MessagingException, IOException {
        long size = open.size(uid);
        if (size > mail.maxSize().toBytes()) {
            var head = new MailCopy(open.name(), uidValidity, uid, open.receivedAt(uid), open.head(uid));
            return claimMail.refuse(head, "too-large", String.valueOf(size / 1_000_000));
        }
        return claimMail.claim(new MailCopy(open.name(), uidValidity, uid, open.receivedAt(uid), open.raw(uid)));
    }

    private boolean isDue(long uid) {
        Trouble trouble = troubles.get(uid);
        return trouble == null || !clock.instant().isBefore(trouble.notBefore());
    }

    private OfficeMailbox opened() throws MessagingException {
        if (mailbox == null) {
            mailbox = OfficeMailbox.open(
                    server.get(), mail.imap().folder(), mail.imap().processedFolder());
        }
        return mailbox;
    }

    private void close() {
        if (mailbox != null) {
            mailbox.close();
            mailbox = null;
        }
    }

    private Duration backoff(int tries) {
        Duration doubled = settings.every().multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(settings.longestBackoff()) < 0 ? doubled : settings.longestBackoff();
    }
}
