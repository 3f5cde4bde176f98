package nrw.bildungspartner.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two servers and what they hold in memory, each mail of the inbox tied to its file. */
final class MemoryMailbox {

    private static final long PROCESSED_BYTES = 32L * 1024 * 1024;
    private static final int PROCESSED_MAILS = 100;

    /** A client may think as long as it likes between two commands. */
    private static final int IDLE_MILLIS = 30 * 60 * 1000;

    private final GreenMail server;
    private final Map<Long, Kept> keptByUid = new ConcurrentHashMap<>();
    private @Nullable GreenMailUser office;

    private record Kept(Path file, long size) {}

    MemoryMailbox(MailSettings settings, SmtpSession.Reception reception) {
        long limit = settings.maxSize().toBytes();
        var setups = new ServerSetup[] {
            new ServerSetup(settings.embedded().smtpPort(), EmbeddedMailbox.HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.embedded().imapPort(), EmbeddedMailbox.HOST, ServerSetup.PROTOCOL_IMAP)
        };
        for (ServerSetup setup : setups) {
            setup.setServerStartupTimeout(10_000);
        }
        this.server = new GreenMail(setups) {
            @Override
            protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
                Map<String, AbstractServer> services = super.createServices(config, managers);
                services.computeIfPresent(
                        ServerSetup.PROTOCOL_SMTP,
                        (protocol, plain) -> new SmtpServer(plain.getServerSetup(), managers) {
                            @Override
                            protected ProtocolHandler createProtocolHandler(Socket client) {
                                return new SmtpSession(reception, managers.getSmtpManager(), client, limit);
                            }
                        });
                return services;
            }
        };
    }

    void open(String address, String password) {
        server.start();
        server.getImap().setClientSocketTimeout(IDLE_MILLIS);
        try {
            office = server.getUserManager().createUser(address, address, password);
        } catch (UserException e) {
            throw new IllegalStateException("The account " + address + " could not be made", e);
        }
    }

    void close() {
        server.stop();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    void deliver(byte[] raw, Path file) throws IOException {
        var message = GreenMailUtil.newMimeMessage(new ByteArrayInputStream(raw));
        var received = new Date(Files.getLastModifiedTime(file).toMillis());
        long uid = inbox().appendMessage(message, new Flags(), received);
        keptByUid.put(uid, new Kept(file, raw.length));
    }

    long bytesHeld() {
        return keptByUid.values().stream().mapToLong(Kept::size).sum();
    }

    /** Mail that left the inbox leaves the disk; other folders keep only their newest. */
    void tidy() {
        // First the known mails, then the inbox: what arrives in between is in neither and stays.
        List<Long> known = List.copyOf(keptByUid.keySet());
        var present = Arrays.stream(inbox().getMessageUids()).boxed().collect(Collectors.toSet());
        for (Long uid : known) {
            Kept kept = keptByUid.get(uid);
            if (kept != null && !present.contains(uid)) {
                try {
                    Files.deleteIfExists(kept.file());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                keptByUid.remove(uid);
            }
        }
        try {
            for (MailFolder folder : server.getManagers().getImapHostManager().listMailboxes(account(), "*")) {
                if (!folder.getName().equals(inbox().getName())) {
                    trim(folder);
                }
            }
        } catch (FolderException | MessagingException e) {
            throw new IllegalStateException("The processed mail could not be trimmed", e);
        }
    }

    private static void trim(MailFolder folder) throws FolderException, MessagingException {
        List<StoredMessage> messages = folder.getMessages();
        long bytes = 0;
        boolean full = false;
        for (int i = messages.size() - 1; i >= 0; i--) {
            StoredMessage message = messages.get(i);
            bytes += message.getMimeMessage().getSize();
            full = full || bytes > PROCESSED_BYTES || messages.size() - i > PROCESSED_MAILS;
            if (full) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
        if (full) {
            folder.expunge();
        }
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(account());
        } catch (FolderException e) {
            throw new IllegalStateException("The account has no inbox", e);
        }
    }

    private GreenMailUser account() {
        if (office == null) {
            throw new IllegalStateException("The mailbox is not open");
        }
        return office;
    }
}
