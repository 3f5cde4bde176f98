package nrw.bildungspartner.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.intake.recognising.OpenedFile;
import nrw.bildungspartner.intake.recognising.PaperReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a piece of post and reads its files. Reading takes seconds and happens outside any transaction; the attempt is
 * counted before it, and what was read is kept in one transaction after it. Doing it again changes nothing.
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
    private final TransactionOperations transactions;

    ReadMail(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            DocumentArchive archive,
            DocumentReader reader,
            ReadBoxes readBoxes,
            SenderLimits limits,
            TransactionOperations transactions) {
        this.mails = mails;
        this.attachments = attachments;
        this.archive = archive;
        this.reader = reader;
        this.readBoxes = readBoxes;
        this.limits = limits;
        this.transactions = transactions;
    }

    /** The reader cannot work now; the step is worth repeating later. */
    public static class ReaderNotReady extends RuntimeException {
        ReaderNotReady(UUID id) {
            super("The reader has no time for mail " + id);
        }
    }

    /**
     * @param missing the reason why the mail could not be opened now, if so
     * @param virus what the virus scanner found in it, if anything
     */
    private record Opened(
            String text,
            Optional<MachineSign> sign,
            String answers,
            List<OpenedFile> files,
            Optional<String> missing,
            Optional<String> virus) {

        Stream<Reading> papers() {
            return files.stream().filter(OpenedFile::isPaper).map(OpenedFile::reading);
        }
    }

    /**
     * @throws ReaderNotReady if it should be tried again; after several tries the mail is marked as failed instead
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void read(UUID id) {
        IncomingMail mail = transactions.execute(status -> begin(id));
        if (mail == null || mail.state() != MailState.RECEIVED) {
            return;
        }
        Opened opened = mail.rawDocument()
                .map(raw -> openMail(archive.content(raw)))
                .orElseGet(() -> openFiles(attachments.findByMailIdOrderByPosition(id)));
        if (opened.missing().isPresent() && mail.attempts() < MAX_ATTEMPTS) {
            throw new ReaderNotReady(id);
        }
        Map<PageReading, List<BoxReading>> boxes = readBoxes.on(opened.papers());
        transactions.executeWithoutResult(status -> keep(id, opened, boxes));
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

    private Opened openMail(byte[] raw) {
        MailReading mail = reader.readMail(raw);
        List<OpenedFile> files =
                mail.attachments().stream().flatMap(OpenedFile::of).toList();
        return new Opened(
                mail.text(),
                MachineSign.of(mail),
                mail.header("in-reply-to").orElse("") + " "
                        + mail.header("references").orElse(""),
                files,
                missing(Stream.concat(mail.notes().stream(), notes(files))),
                mail.virus());
    }

    private Opened openFiles(List<MailAttachment> uploaded) {
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
        return new Opened(
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

    private void keep(UUID id, Opened opened, Map<PageReading, List<BoxReading>> boxes) {
        IncomingMail mail = mails.findById(id).orElseThrow();
        mail.says(opened.text(), opened.sign().orElse(null), opened.answers());
        List<MailAttachment> earlier = attachments.findByMailIdOrderByPosition(id);
        if (opened.virus().isPresent()) {
            refuse(mail, earlier, opened.virus().get());
            return;
        }
        Map<String, StoredDocument> kept = documentsOf(earlier);
        attachments.deleteAllInBatch(earlier);
        var papers = new HashSet<String>();
        int position = 0;
        for (OpenedFile file : opened.files()) {
            if (mail.channel() == Channel.UPLOAD && papers.contains(Hashes.sha256(file.content()))) {
                // Unpacked by an earlier reading: it stands in the list beside its archive already.
                continue;
            }
            StoredDocument document =
                    keep(kept, DocumentKind.SUBMISSION, file.name(), file.mediaType(), file.content());
            boolean paper = file.isPaper() && papers.add(document.sha256());
            var attachment = new MailAttachment(id, position++, document);
            attachment.read(
                    file.reading().outcome(),
                    file.reading().reasons(),
                    whatWasRead(file.reading(), paper, boxes, kept),
                    paper);
            attachments.save(attachment);
        }
        opened.missing().ifPresent(reason -> mail.becomes(MailState.FAILED, reason, null));
    }

    /** What came along is locked away as a whole: nobody knows what one infected file did to the others. */
    private void refuse(IncomingMail mail, List<MailAttachment> files, String virus) {
        mail.becomes(MailState.REFUSED, "virus", virus);
        mail.rawDocument().ifPresent(raw -> archive.condemn(raw, virus));
        files.forEach(file -> archive.condemn(file.documentId(), virus));
    }

    private PaperReading whatWasRead(
            Reading reading,
            boolean paper,
            Map<PageReading, List<BoxReading>> boxes,
            Map<String, StoredDocument> kept) {
        List<PaperReading.Page> pages = new ArrayList<>();
        for (PageReading page : reading.pages()) {
            UUID preview = paper ? keepPicture(kept, "seite-" + page.number(), page.preview()) : null;
            pages.add(new PaperReading.Page(
                    page.number(),
                    page.text(),
                    page.recognised(),
                    page.widthMm(),
                    page.heightMm(),
                    page.turned(),
                    preview,
                    page.codes().stream()
                            .map(code -> new PaperReading.Code(
                                    code.text(),
                                    code.corners().stream()
                                            .map(spot -> new PaperReading.Spot(spot.x(), spot.y()))
                                            .toList()))
                            .toList(),
                    boxes.getOrDefault(page, List.of()).stream()
                            .map(box -> new PaperReading.Box(
                                    box.field(), box.state(), keepPicture(kept, box.field(), box.picture())))
                            .toList()));
        }
        return new PaperReading(
                reading.mediaType(),
                reading.text(),
                reading.embeddedData().orElse(null),
                reading.word().orElse(null),
                pages,
                reading.withParts()
                        .flatMap(part -> part.codes().stream())
                        .distinct()
                        .toList(),
                reading.withParts().flatMap(part -> part.signatures().stream()).toList());
    }

    /** Everything that an earlier reading kept, by its hash, so that reading again keeps nothing twice. */
    private Map<String, StoredDocument> documentsOf(List<MailAttachment> earlier) {
        var ids = new ArrayList<UUID>();
        for (MailAttachment attachment : earlier) {
            ids.add(attachment.documentId());
            attachment.reading().stream()
                    .flatMap(reading -> reading.pages().stream())
                    .flatMap(PaperReading.Page::pictures)
                    .forEach(ids::add);
        }
        var documents = new HashMap<String, StoredDocument>();
        for (UUID document : ids) {
            archive.find(document).ifPresent(found -> documents.put(found.sha256(), found));
        }
        return documents;
    }

    private @Nullable UUID keepPicture(Map<String, StoredDocument> kept, String name, byte[] jpeg) {
        return jpeg.length == 0
                ? null
                : keep(kept, DocumentKind.PAGE_IMAGE, name + ".jpg", "image/jpeg", jpeg)
                        .id();
    }

    private StoredDocument keep(
            Map<String, StoredDocument> kept, DocumentKind kind, String name, String mediaType, byte[] content) {
        StoredDocument known = kept.get(Hashes.sha256(content));
        return known != null ? known : archive.keep(null, kind, name, mediaType, content);
    }
}
