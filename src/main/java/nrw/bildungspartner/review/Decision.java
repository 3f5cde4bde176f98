package nrw.bildungspartner.review;

import java.util.Locale;

/** What the office answers to what came back. */
public enum Decision {
    REGISTER,
    REQUEST_CORRECTION,
    REJECT;

    /** What it is called in the audit. */
    String act() {
        return "review." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the partners have to be told why. */
    public boolean needsRemarks() {
        return this != REGISTER;
    }
}
