package nrw.bildungspartner.intake.polling;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import nrw.bildungspartner.mailbox.MailServer;
import nrw.bildungspartner.mailbox.MailSettings.Security;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open connection to the office's inbox. Reading leaves no trace in it; only moving a mail away changes it. */
final class OfficeMailbox implements AutoCloseable {

    private final String name;
    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final String processedFolder;

    private OfficeMailbox(String name, IMAPStore store, IMAPFolder inbox, String processedFolder) {
        this.name = name;
        this.store = store;
        this.inbox = inbox;
        this.processedFolder = processedFolder;
    }

    static OfficeMailbox open(MailServer server, String folder, String processedFolder) throws MessagingException {
        var store = (IMAPStore) Session.getInstance(properties(server)).getStore("imap");
        try {
            store.connect(server.host(), server.port(), server.username(), server.password());
            var inbox = (IMAPFolder) store.getFolder(folder);
            if (!inbox.exists()) {
                throw new FolderNotFoundException(inbox, "No folder " + folder);
            }
            inbox.open(Folder.READ_WRITE);
            return new OfficeMailbox(server.username() + "/" + folder, store, inbox, processedFolder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The name under which the ledger knows this mailbox. */
    String name() {
        return name;
    }

    /** Whether the connection still stands. */
    boolean isOpen() {
        return inbox.isOpen();
    }

    long uidValidity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /** The numbers of the mails in the inbox, the oldest first. Whether somebody has looked at them does not matter. */
    List<Long> uids() throws MessagingException {
        // Asks the server, so that what arrived meanwhile is seen.
        inbox.getMessageCount();
        var uids = new ArrayList<Long>();
        for (Message message : inbox.getMessagesByUID(1, UIDFolder.LASTUID)) {
            if (message != null && !message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                uids.add(inbox.getUID(message));
            }
        }
        Collections.sort(uids);
        return uids;
    }

    /** Whether the mail still lies in the inbox, by what the server says now. */
    boolean holds(long uid) throws MessagingException {
        inbox.getMessageCount();
        Message mail = inbox.getMessageByUID(uid);
        return mail != null && !mail.isExpunged();
    }

    long size(long uid) throws MessagingException {
        return message(uid).getSizeLong();
    }

    Instant receivedAt(long uid) throws MessagingException {
        Date received = message(uid).getReceivedDate();
        return received == null ? Instant.EPOCH : received.toInstant();
    }

    /** Every byte of the mail. */
    byte[] raw(long uid) throws MessagingException, IOException {
        var raw = new ByteArrayOutputStream();
        message(uid).writeTo(raw);
        return raw.toByteArray();
    }

    /** The head of the mail, for one that is too large to be taken in. */
    byte[] head(long uid) throws MessagingException {
        var head = new StringBuilder();
        var lines = message(uid).getAllHeaderLines();
        while (lines.hasMoreElements() && head.length() < 200_000) {
            head.append(lines.nextElement()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Marks the mail as seen and moves it out of the inbox. */
    void putAside(long uid) throws MessagingException {
        var target = (IMAPFolder) store.getFolder(processedFolder);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new FolderNotFoundException(target, "The folder " + processedFolder + " could not be made");
        }
        Message[] mail = {message(uid)};
        inbox.setFlags(mail, new Flags(Flags.Flag.SEEN), true);
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(mail, target);
        } else {
            inbox.copyMessages(mail, target);
            inbox.setFlags(mail, new Flags(Flags.Flag.DELETED), true);
            if (store.hasCapability("UIDPLUS")) {
                inbox.expunge(mail);
            } else {
                inbox.expunge();
            }
        }
    }

    private IMAPMessage message(long uid) throws MessagingException {
        var message = (IMAPMessage) inbox.getMessageByUID(uid);
        if (message == null) {
            throw new MessagingException("Mail " + uid + " is no longer in the inbox");
        }
        message.setPeek(true);
        return message;
    }

    @Override
    public void close() {
        try {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
            store.close();
        } catch (MessagingException | RuntimeException e) {
            // The connection is gone already; there is nothing left to close.
            return;
        }
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.timeout", "60000");
        properties.put("mail.imap.writetimeout", "30000");
        properties.put("mail.imap.partialfetch", "false");
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put("mail.mime.allowutf8", "true");
        if (server.security() == Security.TLS) {
            properties.put("mail.imap.ssl.enable", "true");
        } else if (server.security() == Security.STARTTLS) {
            properties.put("mail.imap.starttls.enable", "true");
            properties.put("mail.imap.starttls.required", "true");
        }
        return properties;
    }
}
