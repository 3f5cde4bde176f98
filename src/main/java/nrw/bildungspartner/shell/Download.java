package nrw.bildungspartner.shell;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Documents on their way out of the house; nothing on the way keeps a copy. */
public final class Download {

    private Download() {}

    /** A file to keep, which the browser itself never shows. */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return headed(HttpStatus.OK, name)
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }

    /** Something of our own making that the browser may show. */
    public static ResponseEntity<byte[]> shown(String name, String mediaType, byte[] content) {
        return headed(HttpStatus.OK, ContentDisposition.inline(), name)
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }

    /** The answer that a file of this name would have, without the file. */
    public static ResponseEntity.BodyBuilder headed(HttpStatus status, String name) {
        return headed(status, ContentDisposition.attachment(), name);
    }

    private static ResponseEntity.BodyBuilder headed(
            HttpStatus status, ContentDisposition.Builder disposition, String name) {
        Charset plain = StandardCharsets.US_ASCII;
        Charset charset = plain.newEncoder().canEncode(name) ? plain : StandardCharsets.UTF_8;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, charset).build().toString());
    }
}
