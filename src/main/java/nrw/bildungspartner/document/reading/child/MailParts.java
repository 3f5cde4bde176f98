package nrw.bildungspartner.document.reading.child;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nrw.bildungspartner.document.reading.MailAttachment;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingLimits;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.eclipse.angus.mail.util.MailStreamProvider;

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
        // Or else the whole class path is searched for it anew for every single part.
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private static final Session SESSION = Session.getInstance(rawUtf8());

    private static final int PART_LEVELS = 20;

    private final ReadingLimits limits;
    private final FileReading files;
    private final long deadline;
    private final Set<ReadingNote> notes = EnumSet.noneOf(ReadingNote.class);
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long bytesLeft;

    MailParts(Wire.Task task, FileReading files) {
        this.limits = task.limits();
        this.files = files;
        this.deadline = task.deadline();
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
        if (notes.isEmpty() && attachments.isEmpty() && text.toString().isBlank()) {
            notes.add(ReadingNote.NOTHING_TO_READ);
        }
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
                notes,
                Optional.empty());
    }

    private void take(Part part, int level, int mails) {
        try {
            if (System.nanoTime() > deadline) {
                notes.add(ReadingNote.TIME_SPENT);
            } else if (level > PART_LEVELS || mails > limits.partDepth()) {
                notes.add(ReadingNote.NESTED_TOO_DEEP);
            } else if (part.isMimeType("multipart/*")) {
                multipart(part, level, mails);
            } else if (part.isMimeType("message/rfc822") && level > 0) {
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
        if (part.isMimeType("multipart/alternative")) {
            take(chosen(multipart, count), level + 1, mails);
            return;
        }
        for (int i = 0; i < count && !notes.contains(ReadingNote.TOO_MANY_PARTS); i++) {
            take(multipart.getBodyPart(i), level + 1, mails);
        }
    }

    /** The plain text among alternatives, else the last one, which is the richest. */
    private static BodyPart chosen(Multipart alternatives, int count) throws MessagingException {
        if (count == 0) {
            throw new MessagingException("no alternative");
        }
        for (int i = 0; i < count; i++) {
            if (alternatives.getBodyPart(i).isMimeType("text/plain")) {
                return alternatives.getBodyPart(i);
            }
        }
        return alternatives.getBodyPart(count - 1);
    }

    private static boolean isBody(Part part) throws MessagingException {
        return (part.isMimeType("text/plain") || part.isMimeType("text/html"))
                && !Part.ATTACHMENT.equalsIgnoreCase(MailPart.disposition(part))
                && MailPart.name(part).isEmpty();
    }

    private void body(Part part) throws MessagingException, IOException {
        int room = limits.textCharacters() - text.length();
        var bytes = MailPart.content(part).readNBytes(4 * limits.textCharacters());
        var said = new String(bytes, MailPart.charset(part, bytes));
        var found = part.isMimeType("text/html")
                ? files.tika().ofHtml(said, room)
                : PlainText.clean(said.replace("\r\n", "\n"), room);
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
        var content = MailPart.content(part).readNBytes((int) Math.min(Integer.MAX_VALUE - 8, bytesLeft + 1));
        if (content.length > bytesLeft) {
            notes.add(ReadingNote.PART_TOO_LARGE);
            return;
        }
        bytesLeft -= content.length;
        attachments.add(new MailAttachment(
                PlainText.fileName(MailPart.name(part), "attachment-" + (attachments.size() + 1)),
                PlainText.line(MailPart.declaredType(part), 200),
                content,
                MailPart.isInline(part),
                Reading.nothing(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE)));
    }
}
