package nrw.bildungspartner.partner.register;

import java.util.Locale;

/** Why a whole file is not taken; nothing has changed then. */
public enum Refusal {
    EMPTY,
    NOT_TEXT,
    NOT_THE_REGISTER,
    WRONG_DELIMITER,
    MISSING_COLUMNS,
    COLUMN_TWICE,
    NO_ROWS,
    TOO_LARGE,
    TOO_MANY_ROWS,
    MOSTLY_UNREADABLE,
    /** More schools would close than is plausible; a person may confirm it. */
    TOO_MANY_CLOSINGS,
    /** The address gave no file. */
    NOT_FETCHED,
    /** The application ended, or an error broke the run off; it can be run again. */
    INTERRUPTED;

    /** The key of the sentence that says so, in the bundle of the room. */
    public String messageKey() {
        return "partner.register.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
