package nrw.bildungspartner.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.intake.recognising.OpenedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a piece of post and reads its files. Reading takes seconds and happens outside any transaction; the attempt is
 * counted before it, and what was read is kept in one transaction after it. Doing it again changes nothing. What only waits
 * for its turn when the application dies has not been tried.
 */
@Service
public class ReadMail {

    static final int MAX_ATTEMPTS = 3;

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final DocumentArchive archive;
    private final DocumentReader reader;
    private final ReadBoxes readBoxes;
    private final SenderLimits limits;
    private final KeepReading keepReading;
    private final TransactionOperations transactions;
    private final Semaphore turns;

    ReadMail(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            DocumentArchive archive,
            DocumentReader reader,
            ReadBoxes readBoxes,
            SenderLimits limits,
            KeepReading keepReading,
            TransactionOperations transactions) {
        this.mails = mails;
        this.attachments = attachments;
        this.archive = archive;
        this.reader = reader;
        this.readBoxes = readBoxes;
        this.limits = limits;
        this.keepReading = keepReading;
        this.transactions = transactions;
        this.turns = new Semaphore(reader.atOnce(), true);
    }

    /** The reader cannot work now; the step is worth repeating later. */
    public static class ReaderNotReady extends RuntimeException {
        ReaderNotReady(UUID id) {
            super("The reader has no time for mail " + id);
        }
    }

    /**
     * @throws ReaderNotReady if it should be tried again; after several tries the mail is marked as failed instead
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void read(UUID id) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderNotReady(id);
        }
        try {
            readNow(id);
        } finally {
            turns.release();
        }
    }

    private void readNow(UUID id) {
        IncomingMail mail = transactions.execute(status -> begin(id));
        if (mail == null || mail.state() != MailState.RECEIVED) {
            return;
        }
        OpenedMail opened = mail.rawDocument()
                .map(raw -> openMail(archive.content(raw)))
                .orElseGet(() -> openFiles(attachments.findByMailIdOrderByPosition(id)));
        if (opened.missing().isPresent() && mail.attempts() < MAX_ATTEMPTS) {
            throw new ReaderNotReady(id);
        }
        Map<PageReading, List<BoxReading>> boxes = readBoxes.on(opened.papers());
        transactions.executeWithoutResult(status -> keepReading.keep(id, opened, boxes));
    }

    private IncomingMail begin(UUID id) {
        IncomingMail mail = mails.findById(id).orElseThrow();
        if (mail.state() != MailState.RECEIVED) {
            return mail;
        }
        if (mail.attempts() >= MAX_ATTEMPTS) {
            // Whatever went wrong three times, be it that the whole application died over it, is a person's to look at.
            mail.becomes(MailState.FAILED, "given-up", null);
        } else if (limits.exceeded(mail)) {
            mail.becomes(MailState.UNMATCHED, "limit", mail.sender());
        } else {
            mail.beginsAttempt();
        }
        return mail;
    }

    private OpenedMail openMail(byte[] raw) {
        MailReading mail = reader.readMail(raw);
        List<OpenedFile> files =
                mail.attachments().stream().flatMap(OpenedFile::of).toList();
        return new OpenedMail(
                mail.text(),
                MachineSign.of(mail),
                mail.header("in-reply-to").orElse("") + " "
                        + mail.header("references").orElse(""),
                files,
                missing(Stream.concat(mail.notes().stream(), notes(files))),
                mail.virus());
    }

    private OpenedMail openFiles(List<MailAttachment> uploaded) {
        List<OpenedFile> files = new ArrayList<>();
        var seen = new HashSet<String>();
        for (MailAttachment file : uploaded) {
            if (seen.add(file.sha256())) {
                byte[] content = archive.content(file.documentId());
                Reading reading = reader.read(file.name(), content);
                OpenedFile.of(file.name(), file.mediaType(), content, false, reading)
                        .forEach(files::add);
            }
        }
        return new OpenedMail(
                "",
                Optional.empty(),
                "",
                files,
                missing(notes(files)),
                files.stream().flatMap(file -> file.reading().virus().stream()).findFirst());
    }

    private static Stream<ReadingNote> notes(List<OpenedFile> files) {
        return files.stream().flatMap(file -> file.reading().notes().stream());
    }

    private static Optional<String> missing(Stream<ReadingNote> notes) {
        return notes.flatMap(note -> switch (note) {
                    case READER_UNAVAILABLE, READER_BUSY -> Stream.of("reader-unavailable");
                    case VIRUS_SCAN_MISSING -> Stream.of("virus-scan-missing");
                    default -> Stream.<String>empty();
                })
                .findFirst();
    }
}
