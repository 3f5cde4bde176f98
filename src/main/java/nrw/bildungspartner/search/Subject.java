package nrw.bildungspartner.search;

import java.util.Optional;
import java.util.UUID;

/**
 * What is read into the index as a whole, and what is found: a case by its reference, or a piece of post by its number.
 *
 * @param key the reference or the number
 */
public record Subject(Kind kind, String key) {

    /** What a subject is. */
    public enum Kind {
        CASE,
        MAIL
    }

    static Subject ofCase(String reference) {
        return new Subject(Kind.CASE, reference);
    }

    static Subject ofMail(UUID id) {
        return new Subject(Kind.MAIL, id.toString());
    }

    /** As {@link #toString} wrote it. */
    static Subject parse(String text) {
        int colon = text.indexOf(':');
        return new Subject(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The case, if it is one. */
    public Optional<String> reference() {
        return kind == Kind.CASE ? Optional.of(key) : Optional.empty();
    }

    /** The piece of post, if it is one. */
    public Optional<UUID> mail() {
        return kind == Kind.MAIL ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
