package nrw.bildungspartner.tracking.web;

import java.nio.charset.StandardCharsets;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document handed out as a file to keep: never shown by the browser itself, never cached on the way. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(StoredDocument document, DocumentArchive archive) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(archive.content(document.id()));
    }
}
