package nrw.bildungspartner.search;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written.
 *
 * @param document the letter of a {@link Kind#LETTER}, the file of a {@link Kind#FILE}
 * @param mail the piece of post that a {@link Kind#MAIL} or a {@link Kind#FILE} came with
 * @param name a letter's subject, a file's name
 * @param page the page of a file, or 0
 * @param at when it was written or came in
 */
public record Place(
        Kind kind, @Nullable UUID document, @Nullable UUID mail, String name, int page, Instant at) {

    /** What kind of place it is. */
    public enum Kind {
        /** What was agreed. */
        CONTENT,
        /** A decision with its remarks and the office's note. */
        DECISION,
        /** A letter of the office. */
        LETTER,
        /** Subject, sender and text of a mail. */
        MAIL,
        /** A page, or the whole, of a file that came in. */
        FILE;

        /** The text's key, in lower case. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The letter or file. */
    public Optional<UUID> documentId() {
        return Optional.ofNullable(document);
    }

    /** The piece of post. */
    public Optional<UUID> mailId() {
        return Optional.ofNullable(mail);
    }
}
