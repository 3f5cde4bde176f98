package nrw.bildungspartner.document.printing;

/**
 * Signs nobody uses, written into a document before it is translated into a page flow: they say what the translation would
 * lose.
 */
public final class PageMarks {

    /** Begins a heading of the first level; the next signs those of the deeper levels. */
    public static final char HEADING_1 = '\uE101';

    public static final char HEADING_6 = '\uE106';

    /** Begins letters of the family {@link Typefaces#MEDIUM}. */
    public static final char MEDIUM = '\uE110';

    /** Stands before the name of the signature field that belongs here. */
    public static final char SIGNATURE = '\uE120';

    private PageMarks() {}
}
