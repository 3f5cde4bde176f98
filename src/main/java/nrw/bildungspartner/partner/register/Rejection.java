package nrw.bildungspartner.partner.register;

import java.util.Locale;

/** Why one line is left out while the others are taken. */
public enum Rejection {
    LINE_TOO_LONG,
    BROKEN_QUOTES,
    FIELD_COUNT,
    FIELD_TOO_LONG,
    CONTROL_CHARACTER,
    NUMBER,
    NUMBER_TWICE,
    FORM,
    NAME,
    POSTAL_CODE,
    TOWN,
    LEGAL_FORM,
    MUNICIPALITY;

    /** The key of the sentence that says so, in the bundle of the room. */
    public String messageKey() {
        return "partner.register.rejection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
