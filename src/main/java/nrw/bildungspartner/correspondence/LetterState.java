package nrw.bildungspartner.correspondence;

/** Where a letter stands on its way out. */
public enum LetterState {
    QUEUED,
    SENDING,
    SENT,
    /** It was sent and came back. */
    UNDELIVERABLE,
    FAILED
}
