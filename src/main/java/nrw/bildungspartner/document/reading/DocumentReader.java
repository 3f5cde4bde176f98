package nrw.bildungspartner.document.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.document.reading.child.Wire.Kind;
import nrw.bildungspartner.document.reading.child.Wire.PageCopy;
import nrw.bildungspartner.document.reading.child.Wire.Task;
import org.springframework.stereotype.Service;

/**
 * Reads untrusted files and mails in a process of its own, after the virus scanner has seen them if there is one: it sees
 * every file inside a file too before that is opened, and one infected file is enough to refuse the whole. No content makes
 * it throw, hang or fill the application's memory; every answer says how it ended. Takes seconds: call it outside a
 * transaction.
 */
@Service
public class DocumentReader {

    private static final List<String> DOCUMENTS =
            List.of("officedocument", "opendocument", "msword", "ms-word", "rtf", "pdf");

    private static final int DECORATION = 100_000;
    private static final int TEMPLATE_BYTES = 10_000_000;

    private final ReaderPool pool;
    private final ReadingSettings settings;
    private final TrustedCertificates trusted;
    private final VirusScan viruses;

    DocumentReader(ReaderPool pool, ReadingSettings settings, TrustedCertificates trusted) {
        this.pool = pool;
        this.settings = settings;
        this.trusted = trusted;
        this.viruses = new VirusScan(settings);
    }

    /** How many callers are served at the same time; more only wait. */
    public int atOnce() {
        return settings.processes();
    }

    /** Reads a file as far as needed to recognise it. The name is a hint for detection only. */
    public Reading read(String fileName, byte[] bytes) {
        return read(fileName, bytes, ReadingDepth.AS_NEEDED);
    }

    public Reading read(String fileName, byte[] bytes, ReadingDepth depth) {
        var allowance = new Allowance(settings);
        var reading = read(fileName, bytes, depth, 0, allowance);
        return allowance.alarm().map(Reading::notOpened).orElse(reading);
    }

    /** Reads a raw mail ({@code message/rfc822}) and every file in it. */
    public MailReading readMail(byte[] raw) {
        if (raw.length == 0) {
            return MailReading.nothing(Outcome.REFUSED, ReadingNote.EMPTY_FILE);
        }
        if (raw.length > settings.fileLimit().toBytes()) {
            return MailReading.nothing(Outcome.REFUSED, ReadingNote.FILE_TOO_LARGE);
        }
        var allowance = new Allowance(settings);
        if (isAlarming(raw, allowance)) {
            return allowance.alarm().map(MailReading::notOpened).orElseThrow();
        }
        var ending = pool.run(task(Kind.MAIL, "", ReadingDepth.TEXT, allowance), raw);
        var answer = ending.answer();
        if (ending.failure() != null || answer == null || answer.mail() == null) {
            return MailReading.nothing(failed(ending), reason(ending));
        }
        var mail = answer.mail();
        var attachments = new ArrayList<MailAttachment>();
        for (var attachment : mail.attachments()) {
            var depth = isDecoration(attachment) ? ReadingDepth.PAGES : ReadingDepth.AS_NEEDED;
            attachments.add(attachment.withReading(read(attachment.name(), attachment.content(), depth, 1, allowance)));
        }
        return allowance.alarm().map(MailReading::notOpened).orElseGet(() -> mail.withAttachments(attachments));
    }

    /** Takes a Word file apart that shall become a template; what it holds is named, never opened. */
    public TemplateReading readTemplate(byte[] bytes) {
        if (bytes.length == 0) {
            return TemplateReading.nothing(Outcome.REFUSED, ReadingNote.EMPTY_FILE);
        }
        if (bytes.length > TEMPLATE_BYTES) {
            return TemplateReading.nothing(Outcome.REFUSED, ReadingNote.FILE_TOO_LARGE);
        }
        var alarm = viruses.of(bytes);
        if (alarm.isPresent()) {
            return TemplateReading.nothing(alarm.get().outcome(), alarm.get().note());
        }
        var ending = pool.run(task(Kind.TEMPLATE, "", ReadingDepth.TEXT, new Allowance(settings)), bytes);
        var answer = ending.answer();
        return ending.failure() != null || answer == null || answer.template() == null
                ? TemplateReading.nothing(failed(ending), reason(ending))
                : answer.template();
    }

    /**
     * Looks at the places to sign of a returned page.
     *
     * @param issued the PDF as the office issued it
     * @param number which of its pages came back, from 1
     * @param copy what was read of that page; its first code has to be the page's
     * @return every place to sign of that page; nothing if it has none or they could not be looked at
     */
    public List<BoxReading> readBoxes(byte[] issued, int number, PageReading copy) {
        if (copy.preview().length == 0 || copy.codes().isEmpty()) {
            return List.of();
        }
        var task = new Task(
                Kind.BOXES,
                "",
                ReadingDepth.PAGES,
                settings.limits(),
                settings.timeLimit(),
                List.of(),
                new PageCopy(number, copy));
        var answer = pool.run(task, issued).answer();
        return answer == null || answer.boxes() == null ? List.of() : answer.boxes();
    }

    /** A logo in a mail's text; telephones put their photos of pages there too, but those are large. */
    private static boolean isDecoration(MailAttachment attachment) {
        return attachment.inline()
                && attachment.declaredType().startsWith("image/")
                && attachment.content().length < DECORATION;
    }

    private Reading read(String fileName, byte[] bytes, ReadingDepth depth, int level, Allowance allowance) {
        if (bytes.length == 0) {
            return Reading.nothing(Outcome.REFUSED, ReadingNote.EMPTY_FILE);
        }
        if (bytes.length > settings.fileLimit().toBytes()) {
            return Reading.nothing(Outcome.REFUSED, ReadingNote.FILE_TOO_LARGE);
        }
        if (allowance.spent()) {
            return Reading.nothing(Outcome.TIMED_OUT, ReadingNote.TIME_SPENT);
        }
        if (isAlarming(bytes, allowance)) {
            return allowance.alarm().map(Reading::notOpened).orElseThrow();
        }
        var ending = pool.run(task(Kind.FILE, fileName, depth, allowance), bytes);
        var answer = ending.answer();
        if (answer == null || answer.reading() == null) {
            return Reading.nothing(failed(ending), reason(ending));
        }
        var reading = answer.reading();
        return withParts(
                ending.failure() == null ? reading : reading.ended(ending.outcome(), ending.failure()),
                depth,
                level,
                allowance);
    }

    private boolean isAlarming(byte[] bytes, Allowance allowance) {
        if (allowance.alarm().isEmpty()) {
            viruses.of(bytes).ifPresent(allowance::raise);
        }
        return allowance.alarm().isPresent();
    }

    /** Each file inside a file is read by itself, so that one that kills its reader costs none of the others. */
    private Reading withParts(Reading reading, ReadingDepth depth, int level, Allowance allowance) {
        var parts = new ArrayList<PartReading>();
        for (var part : reading.parts()) {
            if (level >= settings.limits().partDepth()) {
                return reading.withParts(List.of()).without(ReadingNote.NESTED_TOO_DEEP);
            }
            if (!allowance.takePart()) {
                return reading.withParts(parts).without(ReadingNote.TOO_MANY_PARTS);
            }
            var read = read(part.name(), part.content(), depthInside(reading, depth), level + 1, allowance);
            parts.add(new PartReading(part.name(), read.mediaType(), part.content(), read));
        }
        return reading.withParts(parts);
    }

    /** Pictures in a document with words of its own are looked at for codes, but not worth text recognition. */
    private static ReadingDepth depthInside(Reading around, ReadingDepth depth) {
        boolean document = DOCUMENTS.stream().anyMatch(around.mediaType()::contains);
        return depth == ReadingDepth.AS_NEEDED && document ? ReadingDepth.PAGES : depth;
    }

    private Task task(Kind kind, String name, ReadingDepth depth, Allowance allowance) {
        List<byte[]> certificates = kind == Kind.FILE ? trusted.certificates() : List.of();
        return new Task(kind, name, depth, settings.limits(), allowance.forOneFile(), certificates, null);
    }

    /** An answer without a result is a failure too: success is only what was said. */
    private static Outcome failed(ReaderPool.Ending ending) {
        return ending.outcome() == Outcome.READ ? Outcome.FAILED : ending.outcome();
    }

    private static ReadingNote reason(ReaderPool.Ending ending) {
        return ending.failure() == null ? ReadingNote.READER_DIED : ending.failure();
    }

    /** What one file or mail may cost with everything inside it, until there is a reason to open no more of it. */
    private static final class Allowance {

        private final long end;
        private final Duration oneFile;
        private int parts;
        private Optional<VirusScan.Alarm> alarm = Optional.empty();

        Allowance(ReadingSettings settings) {
            end = System.nanoTime() + settings.mailLimit().toNanos();
            oneFile = settings.timeLimit();
            parts = settings.limits().parts() * 2;
        }

        void raise(VirusScan.Alarm cause) {
            alarm = Optional.of(cause);
        }

        Optional<VirusScan.Alarm> alarm() {
            return alarm;
        }

        boolean spent() {
            return System.nanoTime() > end;
        }

        boolean takePart() {
            return parts-- > 0;
        }

        Duration forOneFile() {
            var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            return left.compareTo(oneFile) < 0 ? left : oneFile;
        }
    }
}
