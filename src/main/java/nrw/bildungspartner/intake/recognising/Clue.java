package nrw.bildungspartner.intake.recognising;

/** Where a reference was found, the most reliable first. */
public enum Clue {
    EMBEDDED_DATA,
    TEXT,
    CODE,
    RECOGNISED_TEXT,
    LETTER_TEXT,
    SENDER,
    PERSON
}
