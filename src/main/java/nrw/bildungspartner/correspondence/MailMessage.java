package nrw.bildungspartner.correspondence;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A letter as a mail: text and a plain page of it, marked as written by a program. */
final class MailMessage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

    private MailMessage() {}

    /** Nobody can guess it, and it stays the same however often the letter is sent. */
    static String newId(String officeAddress) {
        return "<" + UUID.randomUUID() + officeAddress.substring(officeAddress.indexOf('@')) + ">";
    }

    static byte[] render(
            String officeAddress,
            String officeName,
            Recipient recipient,
            Wording wording,
            String language,
            String messageId,
            @Nullable String answeredMessageId,
            Instant now) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            message.setFrom(new InternetAddress(officeAddress, officeName, "UTF-8"));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(recipient.address(), recipient.name(), "UTF-8"));
            message.setSubject(wording.subject(), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", language);
            if (answeredMessageId != null) {
                message.setHeader("In-Reply-To", answeredMessageId);
                message.setHeader("References", answeredMessageId);
            }
            message.setContent(new MimeMultipart(
                    "alternative", text(wording.text(), "plain"), text(page(wording, language), "html")));
            message.saveChanges();
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("A letter could not be rendered", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** The same words as a page: paragraphs, line ends and links, nothing that is fetched from anywhere. */
    static String page(Wording wording, String language) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>");
        page.append(escaped(wording.subject())).append("</title></head>\n");
        page.append("<body style=\"font-family:'Fira Sans',Arial,sans-serif;font-size:16px;line-height:1.5;"
                + "max-width:38em;margin:1.5em auto;padding:0 1em;color:#1c1d3a\">\n");
        for (String paragraph : wording.text().strip().split("\n\n")) {
            page.append("<p>").append(linked(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String linked(String paragraph) {
        var linked = new StringBuilder();
        var matcher = LINK.matcher(paragraph);
        int end = 0;
        while (matcher.find()) {
            String address = escaped(matcher.group());
            linked.append(escaped(paragraph.substring(end, matcher.start())));
            linked.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            end = matcher.end();
        }
        return linked.append(escaped(paragraph.substring(end))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
