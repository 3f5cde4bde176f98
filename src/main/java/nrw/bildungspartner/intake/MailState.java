package nrw.bildungspartner.intake;

/** Where one piece of incoming post stands. */
public enum MailState {
    /** Claimed and kept, not yet judged. */
    RECEIVED,
    /** It belongs to a known agreement. */
    MATCHED,
    /** A person has to say where it belongs. */
    UNMATCHED,
    /** A machine wrote it; nobody answers and nobody works on it. */
    AUTOMATIC,
    /** Not taken in, the reason says why. */
    REFUSED,
    /** It could not be worked on; a retry is possible. */
    FAILED,
    /** Handed over, discarded or a duplicate: nothing is left to do. */
    DONE
}
