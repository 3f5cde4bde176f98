package nrw.bildungspartner.partner.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing a run did to a school, or one line it left out.
 *
 * @param line the line of the file; none for a school that is gone from it
 * @param detail the changed columns with their old and new words, or what exactly was wrong with the line
 */
public record RegisterChange(
        Kind kind,
        @Nullable Integer line,
        @Nullable String number,
        @Nullable String schoolName,
        @Nullable Rejection reason,
        String detail) {

    /** What happened. */
    public enum Kind {
        REJECTED,
        CLOSED,
        CHANGED,
        /** Was gone and is back; counts as changed. */
        REOPENED,
        ADDED;

        /** The end of the keys of the texts about it, in the bundle of the room. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
