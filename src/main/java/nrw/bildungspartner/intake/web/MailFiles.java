package nrw.bildungspartner.intake.web;

import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The files of a piece of post. What a stranger sent is only ever offered for download; shown are the pictures that our
 * own reader made of the pages.
 */
@Controller
@RequestMapping("/posteingang/{id}")
class MailFiles {

    private final MailLedger ledger;
    private final DocumentArchive archive;

    MailFiles(MailLedger ledger, DocumentArchive archive) {
        this.ledger = ledger;
        this.archive = archive;
    }

    @GetMapping("/mail.eml")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        IncomingMail mail = ledger.get(id);
        UUID raw = mail.rawDocument().orElseThrow(() -> new NotFound("intake.file.not-found"));
        return Download.of("mail-" + id + ".eml", MediaType.APPLICATION_OCTET_STREAM_VALUE, archive.content(raw));
    }

    @GetMapping("/dateien/{document}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID document) {
        ledger.get(id);
        String name = ledger.attachments(id).stream()
                .filter(file -> file.documentId().equals(document))
                .map(MailAttachment::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("intake.file.not-found"));
        return Download.of(name, MediaType.APPLICATION_OCTET_STREAM_VALUE, archive.content(document));
    }

    @GetMapping("/seiten/{picture}")
    ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable UUID picture) {
        ledger.get(id);
        boolean known = pictures(id).anyMatch(picture::equals);
        StoredDocument document =
                archive.find(picture).filter(found -> known).orElseThrow(() -> new NotFound("intake.file.not-found"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(document.sha256())
                .body(archive.content(picture));
    }

    private Stream<UUID> pictures(UUID id) {
        return ledger.attachments(id).stream()
                .flatMap(file -> file.reading().stream())
                .flatMap(reading -> reading.pages().stream())
                .flatMap(PaperReading.Page::pictures);
    }
}
