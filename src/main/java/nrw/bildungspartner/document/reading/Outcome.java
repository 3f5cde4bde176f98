package nrw.bildungspartner.document.reading;

/** How the reading of one file ended. Only an explicit word of the reading process counts as {@link #READ}. */
public enum Outcome {
    /** Everything the file holds within the limits was read. */
    READ,
    /** Something was read; the notes say what was left out. */
    PARTLY_READ,
    /** Not opened, or opened and found to be something that is not read; the notes say why. */
    REFUSED,
    /** Broken, or the reading process died over it; what was read before that is kept. */
    FAILED,
    /** The time limit ran out; what was read before that is kept. */
    TIMED_OUT;

    /** Whether there is something to work with. */
    public boolean usable() {
        return this == READ || this == PARTLY_READ;
    }
}
