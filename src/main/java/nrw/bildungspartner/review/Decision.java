package nrw.bildungspartner.review;

/** What the office answers to what came back. */
public enum Decision {
    REGISTER,
    REQUEST_CORRECTION,
    REJECT;

    /** Whether the partners have to be told why. */
    public boolean needsRemarks() {
        return this != REGISTER;
    }
}
