package nrw.bildungspartner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddedMailboxTests {

    private static final String OFFICE = "info@bildungspartner.nrw";

    @TempDir
    Path data;

    private final List<EmbeddedMailbox> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(EmbeddedMailbox::stop);
    }

    @Test
    void whatTheSenderHeardWasTakenIsOnDiskAndInTheInbox() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));

        send(mailbox, "lehrerin@example.org", OFFICE, mail("Vereinbarung zurück", "Anbei die Vereinbarung."));

        assertThat(mailsOnDisk(OFFICE)).hasSize(1);
        assertThat(subjects(mailbox, "INBOX")).containsExactly("Vereinbarung zurück");
    }

    @Test
    void mailSurvivesAProcessThatIsKilled() throws Exception {
        var killed = start(DataSize.ofMegabytes(30));
        send(killed, "lehrerin@example.org", OFFICE, mail("erste", "1"));
        send(killed, "lehrerin@example.org", OFFICE, mail("zweite", "2"));
        var arrived = FileTime.from(Instant.parse("2027-03-01T08:17:00Z"));
        for (Path mail : mailsOnDisk(OFFICE)) {
            Files.setLastModifiedTime(mail, arrived);
        }
        // Nothing is closed or flushed: the next one finds only what lies on the disk.
        var next = start(DataSize.ofMegabytes(30));

        assertThat(subjects(next, "INBOX")).containsExactly("erste", "zweite");
        try (var store = imap(next);
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessage(1).getReceivedDate())
                    .isEqualTo(arrived.toInstant().toString());
        }
    }

    @Test
    void bytesComeBackOverImapExactlyAsTheyWereSent() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));
        byte[] sent = ("From: a@example.org\r\nTo: " + OFFICE + "\r\nSubject: =?utf-8?q?=C3=9Cber?=\r\n"
                        + "X-Odd : value\r\n\tfolded\r\nBroken header line\r\n\r\n.Punkt am Anfang\r\n..zwei\r\n\r\nEnde \u00e4 ohne Umbruch\r\n")
                .getBytes(StandardCharsets.UTF_8);

        sendRaw(mailbox, "<a@example.org>", sent);

        try (var store = imap(mailbox)) {
            var inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var raw = new ByteArrayOutputStream();
            inbox.getMessage(1).writeTo(raw);
            assertThat(raw.toString(StandardCharsets.UTF_8))
                    .startsWith("Return-Path: <a@example.org>\r\nReceived: from ")
                    .endsWith(new String(sent, StandardCharsets.UTF_8));
            assertThat(Files.readAllBytes(mailsOnDisk(OFFICE).get(0))).isEqualTo(raw.toByteArray());
        }
    }

    @Test
    void aBounceWithItsEmptySenderIsTaken() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));

        assertThat(sendRaw(
                        mailbox,
                        "<>",
                        "Subject: Undelivered\r\n\r\nno such user\r\n".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("250");

        assertThat(subjects(mailbox, "INBOX")).containsExactly("Undelivered");
    }

    @Test
    void aMailThatIsTooLargeIsRefusedAndTheConversationGoesOn() throws Exception {
        var mailbox = start(DataSize.ofKilobytes(10));

        assertThat(sendRaw(
                        mailbox,
                        "<a@example.org>",
                        ("Subject: gross\r\n\r\n" + "x".repeat(20_000) + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                .startsWith("552");
        send(mailbox, "a@example.org", OFFICE, mail("klein", "passt"));

        assertThat(subjects(mailbox, "INBOX")).containsExactly("klein");
        assertThat(mailsOnDisk(OFFICE)).hasSize(1);
    }

    @Test
    void mailThatWasMovedOutOfTheInboxLeavesTheDisk() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));
        send(mailbox, "a@example.org", OFFICE, mail("fertig", "1"));
        send(mailbox, "a@example.org", OFFICE, mail("offen", "2"));

        try (var store = imap(mailbox)) {
            store.getFolder("Verarbeitet").create(Folder.HOLDS_MESSAGES);
            var inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.moveMessages(new Message[] {inbox.getMessage(1)}, store.getFolder("Verarbeitet"));
        }

        await().untilAsserted(() -> assertThat(mailsOnDisk(OFFICE)).hasSize(1));
        assertThat(subjects(start(DataSize.ofMegabytes(30)), "INBOX")).containsExactly("offen");
    }

    @Test
    void lettersToOthersAreKeptAsFilesButOnlyTheNewest() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));
        for (int i = 1; i <= 5; i++) {
            send(mailbox, OFFICE, "schule@example.org", mail("Brief " + i, "Text"));
        }

        var kept = mailsOnDisk("schule@example.org");
        assertThat(kept).hasSize(3);
        assertThat(Files.readString(kept.get(2))).contains("Brief 5");
        assertThat(subjects(mailbox, "INBOX")).isEmpty();
    }

    @Test
    void anAddressCannotLeadOutOfTheMailboxFolder() throws Exception {
        var mailbox = start(DataSize.ofMegabytes(30));

        sendRaw(
                mailbox,
                "<a@example.org>",
                "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII),
                "../../../boese@example.org");

        try (var files = Files.walk(data)) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml")))
                    .hasSize(1)
                    .allMatch(file -> file.startsWith(data.resolve("mailbox")));
        }
        assertThat(data.getParent().resolve("boese@example.org")).doesNotExist();
    }

    @Test
    void thePasswordIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        String first = start(DataSize.ofMegabytes(30)).imapPassword();

        assertThat(start(DataSize.ofMegabytes(30)).imapPassword())
                .isEqualTo(first)
                .hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("mailbox/imap-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyReadsTheMailboxWithoutThePassword() {
        var mailbox = start(DataSize.ofMegabytes(30));

        assertThatThrownBy(() -> Session.getInstance(new Properties())
                        .getStore("imap")
                        .connect("127.0.0.1", mailbox.imapPort(), OFFICE, OFFICE))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var settings = settings(other.getLocalPort(), DataSize.ofMegabytes(30));

            assertThatThrownBy(() -> new EmbeddedMailbox(settings, Clock.systemUTC(), data).start())
                    .isInstanceOfSatisfying(MailboxPortTaken.class, e -> assertThat(
                                    new MailboxPortTakenAnalyzer().analyze(e, e).getAction())
                            .contains("bildungspartner.mail.embedded.smtp-port"));
        }
    }

    private EmbeddedMailbox start(DataSize maxSize) {
        var mailbox = new EmbeddedMailbox(settings(0, maxSize), Clock.systemUTC(), data);
        mailbox.start();
        started.add(mailbox);
        return mailbox;
    }

    private static MailSettings settings(int smtpPort, DataSize maxSize) {
        return new MailSettings(
                OFFICE,
                List.of("bildungspartner@bildungspartner.nrw"),
                "Bildungspartner NRW",
                maxSize,
                new MailSettings.Imap("", 0, MailSettings.Security.TLS, null, null, "INBOX", "Verarbeitet"),
                new MailSettings.Smtp("", 0, MailSettings.Security.STARTTLS, null, null),
                new MailSettings.Embedded(smtpPort, 0, 3, DataSize.ofMegabytes(64)));
    }

    private List<Path> mailsOnDisk(String address) throws IOException {
        var folder = data.resolve("mailbox").resolve(address);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static MimeMessage mail(String subject, String text) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        return message;
    }

    private static void send(EmbeddedMailbox mailbox, String from, String to, MimeMessage message) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        properties.put("mail.smtp.from", from);
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, to);
        message.saveChanges();
        try (var transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private static String sendRaw(EmbeddedMailbox mailbox, String from, byte[] message) throws IOException {
        return sendRaw(mailbox, from, message, OFFICE);
    }

    private static String sendRaw(EmbeddedMailbox mailbox, String from, byte[] message, String to) throws IOException {
        try (var socket = new Socket("127.0.0.1", mailbox.smtpPort());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var out = socket.getOutputStream();
            assertThat(in.readLine()).startsWith("220");
            for (String command : List.of("HELO test", "MAIL FROM:" + from, "RCPT TO:<" + to + ">")) {
                out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(in.readLine()).startsWith("250");
            }
            out.write("DATA\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(in.readLine()).startsWith("354");
            String stuffed = new String(message, StandardCharsets.ISO_8859_1).replaceAll("(?m)^\\.", "..");
            out.write((stuffed + ".\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return in.readLine();
        }
    }

    private static Store imap(EmbeddedMailbox mailbox) throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", mailbox.imapPort(), OFFICE, mailbox.imapPassword());
        return store;
    }

    private static List<String> subjects(EmbeddedMailbox mailbox, String folderName) throws MessagingException {
        try (var store = imap(mailbox);
                var folder = store.getFolder(folderName)) {
            folder.open(Folder.READ_ONLY);
            var subjects = new ArrayList<String>();
            for (Message message : folder.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        }
    }
}
