package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReadingTests {

    private final DocumentReader reader = Readers.usual();

    @Test
    void readsHeadersTextAndTheScanInTheAttachment() throws Exception {
        var message = new MimeMessage((Session) null);
        message.setFrom(new InternetAddress("frau.mueller@schule.example", "Müller, Änne", "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, "info@bildungspartner.nrw");
        message.setSubject("Unsere Vereinbarung – unterschrieben", "UTF-8");
        message.setSentDate(Date.from(Instant.parse("2027-03-01T10:15:00Z")));
        var text = new MimeBodyPart();
        text.setText("Anbei der Scan.\nViele Grüße", "UTF-8");
        var scan = new MimeBodyPart();
        scan.setFileName("Übersicht & Scan.pdf");
        scan.setContent(Papers.scanWithCodes(150, 2), "application/octet-stream");
        message.setContent(new MimeMultipart(text, scan));
        message.saveChanges();
        message.setHeader("Message-ID", "<a1@schule.example>");

        var mail = reader.readMail(bytes(message));

        assertThat(mail.outcome()).isEqualTo(Outcome.READ);
        assertThat(mail.messageId()).contains("<a1@schule.example>");
        assertThat(mail.from()).contains("frau.mueller@schule.example");
        assertThat(mail.fromName()).contains("Müller, Änne");
        assertThat(mail.to()).containsExactly("info@bildungspartner.nrw");
        assertThat(mail.subject()).contains("Unsere Vereinbarung – unterschrieben");
        assertThat(mail.date()).contains(Instant.parse("2027-03-01T10:15:00Z"));
        assertThat(mail.text()).isEqualTo("Anbei der Scan.\nViele Grüße");
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("Übersicht & Scan.pdf");
            assertThat(attachment.declaredType()).isEqualTo("application/octet-stream");
            assertThat(attachment.inline()).isFalse();
            assertThat(attachment.reading().mediaType()).isEqualTo("application/pdf");
            assertThat(attachment.reading().codes()).containsExactly(Papers.code(1, 2), Papers.code(2, 2));
        });
    }

    @Test
    void looksIntoMailsInsideAMail() throws Exception {
        var inner = new MimeMessage((Session) null);
        inner.setSubject("Original");
        var text = new MimeBodyPart();
        text.setText("der innere Text");
        var file = new MimeBodyPart();
        file.setFileName("innen.txt");
        file.setContent(Papers.utf8("Aktenzeichen " + Papers.REFERENCE), "application/octet-stream");
        inner.setContent(new MimeMultipart(text, file));
        inner.saveChanges();
        var outer = new MimeMessage((Session) null);
        outer.setSubject("WG: Original");
        var forwarded = new MimeBodyPart();
        forwarded.setContent(inner, "message/rfc822");
        outer.setContent(new MimeMultipart(forwarded));
        outer.saveChanges();

        var mail = reader.readMail(bytes(outer));

        assertThat(mail.subject()).contains("WG: Original");
        assertThat(mail.text()).contains("der innere Text");
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("innen.txt");
            assertThat(attachment.reading().text()).contains(Papers.REFERENCE);
        });
    }

    @Test
    void keepsTheSignsOfMachines() {
        var mail = reader.readMail(raw("""
                Return-Path: <>
                From: MAILER-DAEMON@post.example
                Auto-Submitted: auto-replied
                Precedence: bulk
                X-Auto-Response-Suppress: All
                List-Id: <liste.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary="g"

                --g
                Content-Type: text/plain

                Nicht zustellbar
                --g
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; weg@example
                --g--
                """));

        assertThat(mail.report()).isTrue();
        assertThat(mail.header("Return-Path")).contains("<>");
        assertThat(mail.header("auto-submitted")).contains("auto-replied");
        assertThat(mail.header("Precedence")).contains("bulk");
        assertThat(mail.header("X-Auto-Response-Suppress")).contains("All");
        assertThat(mail.header("List-Id")).contains("<liste.example>");
        assertThat(mail.header("X-Autoreply")).isEmpty();
        assertThat(mail.text()).startsWith("Nicht zustellbar");
    }

    @Test
    void makesTextOfAMailThatIsOnlyHtml() {
        var mail = reader.readMail(raw("""
                From: a@b.example
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{color:red}</style><script>alert(1)</script></head>
                <body><p>Guten Tag,</p><p>Aktenzeichen&nbsp;<b>BP-2027-7K3MX-Q</b></p></body></html>
                """));

        assertThat(mail.text())
                .contains("Guten Tag,")
                .contains(Papers.REFERENCE)
                .doesNotContain("alert", "color");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; charset=iso-8859-1",
                "text/plain; charset=windows-1252",
                "text/plain; charset=gibt-es-nicht",
                "text/plain; charset=\"\"",
                "text/plain",
                "text/plain;;; charset",
                "text"
            })
    void understandsUmlautsWhateverTheMailSaysAboutThem(String contentType) {
        var raw = ("From: a@b.example\r\nContent-Type: " + contentType + "\r\n\r\nGrüße aus Köln\r\n")
                .getBytes(Charset.forName("windows-1252"));

        var mail = reader.readMail(raw);

        assertThat(mail.outcome().usable()).isTrue();
        assertThat(mail.text() + mail.attachments()).isNotEmpty();
        if (!contentType.equals("text")) {
            assertThat(mail.text()).isEqualTo("Grüße aus Köln");
        }
    }

    @Test
    void survivesNullBytesMissingEndsAndWrongEncodings() {
        var mail = reader.readMail(raw("""
                From: =?broken?Q?=FF
                To: undisclosed-recipients:;
                Subject: =?utf-16?B?%%%?= \0 null
                Date: gestern
                Message-ID:
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: klingonisch

                Hallo\0Welt
                --x
                Content-Type: application/pdf; name="=?utf-8?Q?a=C3=A4.pdf?="
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename*=utf-8''..%2F..%2Fetc%2Fpasswd.pdf

                !!!kein base64!!!
                """));

        assertThat(mail.outcome().usable()).isTrue();
        assertThat(mail.text()).contains("Hallo Welt");
        assertThat(mail.subject())
                .hasValueSatisfying(subject -> assertThat(subject).doesNotContain("\0"));
        assertThat(mail.date()).isEmpty();
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> assertThat(attachment.name())
                .isEqualTo("passwd.pdf"));
    }

    @Test
    void oneAttachmentThatKillsItsReaderCostsNoneOfTheOthers() {
        var mail = reader.readMail(raw("""
                From: a@b.example
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain

                zwei Dateien
                --x
                Content-Disposition: attachment; filename="boese.xml"

                <?xml version="1.0"?><mock><system_exit/></mock>
                --x
                Content-Disposition: attachment; filename="gut.txt"

                Aktenzeichen BP-2027-7K3MX-Q
                --x--
                """));

        assertThat(mail.attachments())
                .extracting(a -> a.reading().outcome())
                .containsExactly(Outcome.FAILED, Outcome.READ);
        assertThat(mail.attachments().get(1).reading().text()).contains(Papers.REFERENCE);
    }

    @Test
    void readsTheFilesInAnOutlookWrapper() throws IOException {
        var tnef = ByteBuffer.allocate(20_000).order(ByteOrder.LITTLE_ENDIAN);
        tnef.putInt(0x223E9F78).putShort((short) 1);
        attribute(tnef, 0x00069002, new byte[14]);
        attribute(tnef, 0x00018010, Papers.utf8("scan.pdf\0"));
        attribute(tnef, 0x0006800F, Papers.digital("Aktenzeichen " + Papers.REFERENCE));
        var wrapper = Arrays.copyOf(tnef.array(), tnef.position());

        var mail = reader.readMail(raw("""
                From: a@b.example
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="winmail.dat"

                """ + Base64.getMimeEncoder().encodeToString(wrapper)));

        assertThat(mail.attachments()).singleElement().satisfies(attachment -> assertThat(
                        attachment.reading().withParts().map(Reading::text))
                .anyMatch(text -> text.contains(Papers.REFERENCE)));
    }

    private static void attribute(ByteBuffer tnef, int id, byte[] data) {
        tnef.put((byte) 2).putInt(id).putInt(data.length).put(data);
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        tnef.putShort((short) sum);
    }

    @Test
    void recognisesTheTextOfAPhotoThatATelephonePutIntoTheText() throws Exception {
        var photo = new MimeBodyPart();
        photo.setContent(Papers.picture(Papers.page(200, 1, "", true), "jpg"), "image/jpeg");
        photo.setHeader("Content-ID", "<bild1>");
        photo.setDisposition("inline");
        var message = new MimeMessage((Session) null);
        message.setContent(new MimeMultipart("related", photo));
        message.saveChanges();

        var mail = reader.readMail(bytes(message));

        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.inline()).isTrue();
            assertThat(attachment.reading().text()).contains(Papers.REFERENCE);
        });
    }

    @Test
    void randomBytesAreAMailToo() {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var raw = new byte[random.nextInt(5_000) + 1];
            random.nextBytes(raw);
            assertThat(reader.readMail(raw).outcome()).isNotNull();
        }
        assertThat(reader.readMail(new byte[0]).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void messagesNestedWithoutEndStopAtADepth() {
        var raw = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            raw.append("From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        raw.append("Content-Type: text/plain\r\n\r\nKern");

        var mail = reader.readMail(raw.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.outcome().usable()).isTrue();
    }

    private static byte[] raw(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MimeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
