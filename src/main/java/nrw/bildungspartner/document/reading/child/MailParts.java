package nrw.bildungspartner.document.reading.child;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import nrw.bildungspartner.document.reading.MailAttachment;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingLimits;
import nrw.bildungspartner.document.reading.ReadingNote;
import org.jspecify.annotations.Nullable;

/**
 * Takes a raw mail apart: text, attachments, mails inside it. What one part gets wrong costs that part only. Not for
 * two mails at once; every call starts anew.
 */
final class MailParts {

    static {
        for (var lenient : List.of(
                "mail.mime.base64.ignoreerrors",
                "mail.mime.uudecode.ignoreerrors",
                "mail.mime.uudecode.ignoremissingbeginend",
                "mail.mime.ignoreunknownencoding",
                "mail.mime.multipart.ignoremissingendboundary",
                "mail.mime.multipart.ignoremissingboundaryparameter",
                "mail.mime.multipart.allowempty",
                "mail.mime.decodefilename",
                "mail.mime.applefilenames",
                "mail.mime.windowsfilenames")) {
            System.setProperty(lenient, "true");
        }
        for (var strict : List.of(
                "mail.mime.address.strict",
                "mail.mime.decodetext.strict",
                "mail.mime.parameters.strict",
                "mail.mime.contenttype.strict")) {
            System.setProperty(strict, "false");
        }
    }

    private static final Session SESSION = Session.getInstance(rawUtf8());

    private static final int PART_LEVELS = 20;

    private final ReadingLimits limits;
    private final FileReading files;
    private final Set<ReadingNote> notes = EnumSet.noneOf(ReadingNote.class);
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long bytesLeft;

    MailParts(ReadingLimits limits, FileReading files) {
        this.limits = limits;
        this.files = files;
        this.bytesLeft = limits.partMegabytes() * 1_000_000L;
    }

    private static Properties rawUtf8() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    MailReading read(byte[] raw) {
        MimeMessage message;
        try {
            message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        } catch (MessagingException | RuntimeException broken) {
            return MailReading.nothing(Outcome.FAILED, ReadingNote.DAMAGED);
        }
        take(message, 0, 0);
        var headers = new MailHeaders(message);
        return new MailReading(
                notes.isEmpty() ? Outcome.READ : Outcome.PARTLY_READ,
                headers.messageId(),
                headers.from(),
                headers.fromName(),
                headers.to(),
                headers.subject(),
                headers.date(),
                headers.ofInterest(),
                headers.contentType(),
                headers.contentType().startsWith("multipart/report"),
                text.toString().strip(),
                attachments,
                notes);
    }

    private void take(Part part, int level, int mails) {
        try {
            if (level > PART_LEVELS || mails > limits.partDepth()) {
                notes.add(ReadingNote.NESTED_TOO_DEEP);
            } else if (isType(part, "multipart/*")) {
                multipart(part, level, mails);
            } else if (isType(part, "message/rfc822") && level > 0) {
                take(new MimeMessage(SESSION, part.getInputStream()), level + 1, mails + 1);
            } else if (isBody(part)) {
                body(part);
            } else {
                attachment(part);
            }
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            notes.add(ReadingNote.DAMAGED);
        }
    }

    private void multipart(Part part, int level, int mails) throws MessagingException, IOException {
        Multipart multipart = part.getContent() instanceof Multipart content
                ? content
                : new MimeMultipart(part.getDataHandler().getDataSource());
        int count = multipart.getCount();
        if (isType(part, "multipart/alternative")) {
            take(chosen(multipart, count), level + 1, mails);
            return;
        }
        for (int i = 0; i < count; i++) {
            take(multipart.getBodyPart(i), level + 1, mails);
        }
    }

    /** The plain text among alternatives, else the last one, which is the richest. */
    private static BodyPart chosen(Multipart alternatives, int count) throws MessagingException {
        if (count == 0) {
            throw new MessagingException("no alternative");
        }
        for (int i = 0; i < count; i++) {
            if (isType(alternatives.getBodyPart(i), "text/plain")) {
                return alternatives.getBodyPart(i);
            }
        }
        return alternatives.getBodyPart(count - 1);
    }

    private static boolean isBody(Part part) throws MessagingException {
        return (isType(part, "text/plain") || isType(part, "text/html"))
                && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                && name(part).isEmpty();
    }

    private void body(Part part) throws MessagingException, IOException {
        int room = limits.textCharacters() - text.length();
        var bytes = content(part).readNBytes(4 * limits.textCharacters());
        var found = isType(part, "text/html")
                ? files.tika()
                        .ofHtml(
                                new ByteArrayInputStream(bytes),
                                charset(part, bytes).name(),
                                room)
                : PlainText.clean(new String(bytes, charset(part, bytes)).replace("\r\n", "\n"), room);
        if (found.length() >= room) {
            notes.add(ReadingNote.TEXT_CUT);
        }
        text.append(found.strip()).append("\n\n");
    }

    private void attachment(Part part) throws MessagingException, IOException {
        if (attachments.size() >= limits.parts()) {
            notes.add(ReadingNote.TOO_MANY_PARTS);
            return;
        }
        var content = content(part).readNBytes((int) Math.min(Integer.MAX_VALUE - 8, bytesLeft + 1));
        if (content.length > bytesLeft) {
            notes.add(ReadingNote.PART_TOO_LARGE);
            return;
        }
        bytesLeft -= content.length;
        attachments.add(new MailAttachment(
                PlainText.fileName(name(part), "attachment-" + (attachments.size() + 1)),
                PlainText.line(declaredType(part), 200),
                content,
                Part.INLINE.equalsIgnoreCase(disposition(part)) || part.getHeader("Content-ID") != null,
                Reading.nothing(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE)));
    }

    /** The decoded content; with an unknown transfer encoding, what is there. */
    private static InputStream content(Part part) throws MessagingException, IOException {
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
    private static Charset charset(Part part, byte[] bytes) {
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

    private static String declaredType(Part part) throws MessagingException {
        var type = part.getContentType();
        try {
            return new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException malformed) {
            return type;
        }
    }

    private static String name(Part part) {
        try {
            return MailHeaders.decoded(part.getFileName());
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static String disposition(Part part) {
        try {
            @Nullable String disposition = part.getDisposition();
            return disposition == null ? "" : disposition;
        } catch (MessagingException malformed) {
            return "";
        }
    }

    private static boolean isType(Part part, String type) throws MessagingException {
        return part.isMimeType(type);
    }
}
