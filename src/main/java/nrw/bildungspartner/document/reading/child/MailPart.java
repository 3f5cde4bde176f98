package nrw.bildungspartner.document.reading.child;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one part of a mail says about itself, and what to make of it when that is wrong. */
final class MailPart {

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

    /** The charset the part names if it exists, else UTF-8 if the bytes are that, else what Windows writes. */
    static Charset charset(Part part, byte[] bytes) {
        try {
            @Nullable String named = new ContentType(part.getContentType()).getParameter("charset");
            if (named != null && !named.equalsIgnoreCase("us-ascii")) {
                return Charset.forName(MimeUtility.javaCharset(named.strip()));
            }
        } catch (MessagingException | IllegalArgumentException unknown) {
            // Then the bytes decide.
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
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
            return MailHeaders.decoded(part.getFileName());
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
