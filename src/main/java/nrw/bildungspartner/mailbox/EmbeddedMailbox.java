package nrw.bildungspartner.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The mailbox that is there without any setting: SMTP and IMAP on this machine only. A mail is on disk before its sender
 * hears that it was taken, and stays there until the poller has moved it out of the inbox, so that it outlives a crash.
 * Mail to other addresses, our own letters, is kept as files, a bounded number per address.
 */
@Component
public class EmbeddedMailbox implements SmartLifecycle {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMailbox.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final MailSettings settings;
    private final Clock clock;
    private final MailboxFiles files;

    private @Nullable MemoryMailbox memory;
    private @Nullable ScheduledExecutorService tidying;

    EmbeddedMailbox(MailSettings settings, Clock clock, @Value("${bildungspartner.data-dir:./data}") Path dataDir) {
        this.settings = settings;
        this.clock = clock;
        this.files = new MailboxFiles(dataDir.toAbsolutePath().normalize().resolve("mailbox"));
    }

    @Override
    public synchronized void start() {
        if (!settings.usesEmbedded() || memory != null) {
            return;
        }
        var ports = settings.embedded();
        requireFree(ports.smtpPort(), "bildungspartner.mail.embedded.smtp-port");
        requireFree(ports.imapPort(), "bildungspartner.mail.embedded.imap-port");
        var started = new MemoryMailbox(settings, this::receive);
        started.open(settings.address(), files.imapPassword());
        for (Path file : files.all(settings.address())) {
            redeliver(started, file);
        }
        memory = started;
        var executor = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "mailbox-tidying");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.SECONDS);
        tidying = executor;
        LOG.info(
                "Embedded mailbox for {}: SMTP {}:{}, IMAP {}:{}",
                settings.address(),
                HOST,
                smtpPort(),
                HOST,
                imapPort());
    }

    @Override
    public synchronized void stop() {
        if (tidying != null) {
            tidying.shutdownNow();
            tidying = null;
        }
        if (memory != null) {
            memory.tidy();
            memory.close();
            memory = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return memory != null;
    }

    /** Before everything that wants to send or fetch, and before the web server. */
    @Override
    public int getPhase() {
        return -1_000;
    }

    public int smtpPort() {
        return running().smtpPort();
    }

    public int imapPort() {
        return running().imapPort();
    }

    /** The password of the IMAP account; it lies in the data folder, readable by its owner only. */
    public String imapPassword() {
        return files.imapPassword();
    }

    private synchronized MemoryMailbox running() {
        if (memory == null) {
            throw new IllegalStateException("The embedded mailbox is not running");
        }
        return memory;
    }

    private SmtpSession.Verdict receive(@Nullable String client, SmtpState envelope, byte[] message) {
        try {
            MemoryMailbox inbox = running();
            if (inbox.bytesHeld() > settings.embedded().capacity().toBytes()) {
                return SmtpSession.Verdict.FULL;
            }
            var recipients = new LinkedHashSet<String>();
            for (MailAddress address : envelope.getMessage().getToAddresses()) {
                String recipient = address.getEmail().toLowerCase(Locale.ROOT);
                recipients.add(settings.isOurs(recipient) ? settings.address().toLowerCase(Locale.ROOT) : recipient);
            }
            for (String recipient : recipients) {
                keep(inbox, client, envelope, recipient, message);
            }
            return SmtpSession.Verdict.TAKEN;
        } catch (IOException | RuntimeException e) {
            LOG.error("A mail could not be kept", e);
            return SmtpSession.Verdict.FAILED;
        }
    }

    private void keep(
            MemoryMailbox inbox, @Nullable String client, SmtpState envelope, String recipient, byte[] message)
            throws IOException {
        String id = UUID.randomUUID().toString();
        String name = NAME.format(clock.instant()) + "-" + id;
        byte[] raw = withTrace(client, envelope, id, message);
        Path file = files.keep(recipient, name, raw);
        if (recipient.equals(settings.address().toLowerCase(Locale.ROOT))) {
            inbox.deliver(raw, file);
        } else {
            files.trim(recipient, settings.embedded().keptPerAddress());
            files.trimAddresses(settings.address());
        }
    }

    /** The two lines every mail server puts in front; the id tells two deliveries of one text apart. */
    private byte[] withTrace(@Nullable String client, SmtpState envelope, String id, byte[] message) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        String trace =
                "Return-Path: <" + oneLine(envelope.getMessage().getReturnPath().getEmail()) + ">\r\n"
                        + "Received: from " + oneLine(String.valueOf(client)) + "\r\n"
                        + "\tby bildungspartner with SMTP id " + id + "; " + date + "\r\n";
        var raw = new ByteArrayOutputStream(trace.length() + message.length);
        raw.writeBytes(trace.getBytes(StandardCharsets.UTF_8));
        raw.writeBytes(message);
        return raw.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }

    private static void redeliver(MemoryMailbox inbox, Path file) {
        try {
            inbox.deliver(Files.readAllBytes(file), file);
        } catch (IOException | RuntimeException e) {
            LOG.error("A mail on disk could not be delivered again, it stays where it is: {}", file, e);
        }
    }

    private void tidy() {
        try {
            running().tidy();
        } catch (RuntimeException e) {
            LOG.warn("The mailbox could not be tidied, it is tried again", e);
        }
    }

    private static void requireFree(int port, String setting) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (IOException e) {
            throw new MailboxPortTaken(port, setting, e);
        }
    }
}
