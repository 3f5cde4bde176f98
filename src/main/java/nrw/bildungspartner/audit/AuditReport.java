package nrw.bildungspartner.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of walking the chain from its beginning.
 *
 * @param rows so many rows hold together
 * @param first the first of them
 * @param last the last of them
 * @param head where the chain is said to end
 * @param broken what is wrong behind them; nothing if the whole chain holds
 */
public record AuditReport(
        long rows,
        @Nullable AuditEntry first,
        @Nullable AuditEntry last,
        AuditHead head,
        @Nullable Break broken) {

    public boolean holds() {
        return broken == null;
    }

    /**
     * The first place where the chain does not hold.
     *
     * @param sequence the number of the row that is changed, that is missing or that does not fit
     * @param entry that row as it stands now; nothing if it is gone
     */
    public record Break(Kind kind, long sequence, @Nullable AuditEntry entry) {}

    public enum Kind {
        /** The row's content is not what it was when it was written. */
        CHANGED,
        /** A row is gone. */
        MISSING,
        /** The row does not follow the one before it: one of the two was written anew. */
        UNLINKED,
        /** The chain ends before its kept end: its last rows were cut off. */
        CUT_OFF,
        /** Behind the kept end there is a row that the application did not write. */
        ADDED,
        /** The kept end is another one than that of the last row. */
        OTHER_END,
        /** The kept end is not signed with this application's key. */
        NOT_SEALED;

        public String messageKey() {
            return "audit.broken." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
