package nrw.bildungspartner.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.recognising.OpenedFile;
import nrw.bildungspartner.intake.recognising.PaperReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read of a piece of post: its words, its files, and the pictures of their pages. */
@Component
class KeepReading {

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final DocumentArchive archive;

    KeepReading(IncomingMailRepository mails, MailAttachmentRepository attachments, DocumentArchive archive) {
        this.mails = mails;
        this.attachments = attachments;
        this.archive = archive;
    }

    /** Doing it again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID id, OpenedMail opened, Map<PageReading, List<BoxReading>> boxes) {
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
