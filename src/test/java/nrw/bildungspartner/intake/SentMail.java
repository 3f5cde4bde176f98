package nrw.bildungspartner.intake;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A mail as a school writes it, built up step by step and sent through a real server. */
public final class SentMail {

    private static final String OFFICE = "info@bildungspartner.nrw";

    private final MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    private final List<MimeBodyPart> parts = new ArrayList<>();
    private final String subject;
    private String kind = "mixed";
    private String returnPath = "";
    private boolean finished;

    /** A subject of its own, by which the test finds its mail again. */
    public SentMail(String subject) {
        this.subject = subject + " " + UUID.randomUUID();
        wrapped(() -> {
            message.setFrom("lehrerin@schule.example");
            message.setRecipients(Message.RecipientType.TO, OFFICE);
            message.setSubject(this.subject, "UTF-8");
            var text = new MimeBodyPart();
            text.setText("Guten Tag, anbei unsere Vereinbarung.", "UTF-8");
            parts.add(text);
        });
    }

    public String subject() {
        return subject;
    }

    public SentMail header(String name, String value) {
        wrapped(() -> message.setHeader(name, value));
        return this;
    }

    /** Where reports about it go; {@code <>} for nowhere. */
    public SentMail returningTo(String path) {
        this.returnPath = path;
        return this;
    }

    public SentMail saying(String text) {
        wrapped(() -> parts.get(0).setText(text, "UTF-8"));
        return this;
    }

    public SentMail with(String fileName, byte[] content) {
        wrapped(() -> {
            var part = new MimeBodyPart();
            part.setFileName(fileName);
            part.setContent(content, "application/octet-stream");
            part.setDisposition("attachment");
            parts.add(part);
        });
        return this;
    }

    /** Makes it a report of the post: what is there for programs, and the mail it returns. */
    public SentMail report(String status, String returned) {
        this.kind = "report; report-type=delivery-status";
        wrapped(() -> {
            parts.add(part(status, "message/delivery-status"));
            parts.add(part(returned, "message/rfc822"));
        });
        return this;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        return new MimeBodyPart(headers, content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Finished with the first call; the same bytes ever after. */
    public MimeMessage message() {
        if (finished) {
            return message;
        }
        finished = true;
        wrapped(() -> {
            var content = new MimeMultipart(kind);
            for (MimeBodyPart part : parts) {
                content.addBodyPart(part);
            }
            message.setContent(content);
            message.saveChanges();
        });
        return message;
    }

    /** Every byte as it is sent. */
    public byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            message().writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SentMail send(int smtpPort) {
        return send(smtpPort, OFFICE);
    }

    public SentMail send(int smtpPort, String recipient) {
        message();
        carry(smtpPort, recipient);
        return this;
    }

    /** The very same mail once more. */
    public SentMail sendAgain(int smtpPort) {
        carry(smtpPort, OFFICE);
        return this;
    }

    private void carry(int smtpPort, String recipient) {
        wrapped(() -> {
            var properties = new Properties();
            properties.put("mail.smtp.host", "127.0.0.1");
            properties.put("mail.smtp.port", String.valueOf(smtpPort));
            if (!returnPath.isEmpty()) {
                properties.put("mail.smtp.from", returnPath);
            }
            try (var transport = Session.getInstance(properties).getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient)});
            }
        });
    }

    /** A PDF whose pages say these words, one page each. */
    public static byte[] pdf(String... pages) {
        try (var document = new PDDocument()) {
            for (String words : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.newLineAtOffset(60, 760);
                    content.showText(words);
                    content.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws MessagingException;
    }

    private static void wrapped(Step step) {
        try {
            step.take();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
