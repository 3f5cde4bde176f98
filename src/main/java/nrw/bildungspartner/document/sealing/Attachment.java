package nrw.bildungspartner.document.sealing;

import nrw.bildungspartner.document.DocumentArchive;

/**
 * A file that travels inside the sealed one, byte for byte: a scanned original, a PDF that was signed elsewhere.
 *
 * @param name unique among the attachments
 * @param description what it is, for people
 * @param sha256 the hash it is known by, in lower-case hex
 */
public record Attachment(String name, String description, String mediaType, byte[] bytes, String sha256) {

    public Attachment {
        if (!DocumentArchive.sha256(bytes).equals(sha256)) {
            throw new IllegalArgumentException("Not the bytes that " + name + " is known for");
        }
    }
}
