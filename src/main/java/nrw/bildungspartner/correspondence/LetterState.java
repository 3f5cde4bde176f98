package nrw.bildungspartner.correspondence;

/** Where a letter stands on its way out. */
public enum LetterState {
    QUEUED,
    SENDING,
    SENT,
    FAILED
}
