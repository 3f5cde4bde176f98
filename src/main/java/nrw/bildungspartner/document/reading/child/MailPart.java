package nrw.bildungspartner.document.reading.child;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import nrw.bildungspartner.document.reading.child.text.TextCharset;
import org.jspecify.annotations.Nullable;

/** What one part of a mail says about itself, and what to make of it when that is wrong. */
final class MailPart {

    /** Far more than is kept, since of a name the end is kept. */
    private static final int NAME_LENGTH = 20_000;

    private MailPart() {}

    /** The decoded content; with an unknown transfer encoding, what is there. */
    static InputStream content(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException unknownEncoding) {
            if (part instanceof MimeBodyPart body) {
                return body.getRawInputStream();
            }
            if (part instanceof MimeMessage message) {
                return message.getRawInputStream();
            }
            throw unknownEncoding;
        }
    }

    static Charset charset(Part part, byte[] bytes) {
        @Nullable String named = null;
        try {
            named = new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException malformed) {
            // Then the bytes decide.
        }
        return TextCharset.of(named, bytes);
    }

    static String declaredType(Part part) throws MessagingException {
        var type = part.getContentType();
        try {
            return new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException malformed) {
            return type;
        }
    }

    static String name(Part part) {
        try {
            return MailHeaders.decoded(part.getFileName(), NAME_LENGTH);
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    /** Some programs give every attachment an id for use in the text; only those without a word of their own are meant. */
    static boolean isInline(Part part) throws MessagingException {
        var disposition = disposition(part);
        return Part.INLINE.equalsIgnoreCase(disposition)
                || disposition.isEmpty() && part.getHeader("Content-ID") != null;
    }

    static String disposition(Part part) {
        try {
            @Nullable String disposition = part.getDisposition();
            return disposition == null ? "" : disposition;
        } catch (MessagingException malformed) {
            return "";
        }
    }
}
