package nrw.bildungspartner.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.post.Texts;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

    private static final int MOST_SOURCE = 200_000;

    private final MailLedger ledger;
    private final DocumentArchive archive;
    private final MailWords words;

    MailFiles(MailLedger ledger, DocumentArchive archive, MailWords words) {
        this.ledger = ledger;
        this.archive = archive;
        this.words = words;
    }

    @GetMapping("/mail.eml")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        IncomingMail mail = ledger.get(id);
        UUID raw = mail.rawDocument().orElseThrow(() -> new NotFound("intake.file.not-found"));
        return Download.of("mail-" + id + ".eml", MediaType.APPLICATION_OCTET_STREAM_VALUE, archive.content(raw));
    }

    /** The mail as text, for looking at it without opening it. */
    @GetMapping("/quelltext")
    String source(@PathVariable UUID id, Model model) {
        IncomingMail mail = ledger.get(id);
        byte[] raw = archive.content(mail.rawDocument().orElseThrow(() -> new NotFound("intake.file.not-found")));
        int shown = Math.min(raw.length, MOST_SOURCE);
        model.addAttribute("mail", mail);
        model.addAttribute("subject", words.title(mail));
        model.addAttribute("source", Texts.cut(new String(raw, 0, shown, StandardCharsets.UTF_8), MOST_SOURCE));
        model.addAttribute("size", raw.length);
        model.addAttribute("shown", shown);
        return "intake/source";
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
