package nrw.bildungspartner.document;

/** What a stored document is to its case. */
public enum DocumentKind {
    /** A Word file of the office from which agreements are made; belongs to no case. */
    TEMPLATE,
    /** The office's blank agreement, as downloaded. */
    BLANK_DOCX,
    /** The agreement as issued, to adapt in Word. */
    AGREEMENT_DOCX,
    /** The agreement as issued, to print or to sign on screen. */
    AGREEMENT_PDF,
    /** The agreement that everybody signed, with the evidence of it, sealed. */
    AGREEMENT_SEALED,
    /** A mail as it arrived, byte for byte. */
    RAW_MAIL,
    /** A file somebody sent in. */
    SUBMISSION,
    /** A file somebody sent in that holds papers of other cases, too: for the office only. */
    SUBMISSION_SHARED,
    /** The picture of one page of a submission. */
    PAGE_IMAGE,
    /** A letter the office wrote. */
    LETTER,
    /** A cut-out that shows why something was found. */
    EVIDENCE
}
