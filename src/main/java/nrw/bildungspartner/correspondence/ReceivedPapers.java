package nrw.bildungspartner.correspondence;

/** What came back for an agreement, for the letter that confirms it; answered by whoever reviews it. */
public interface ReceivedPapers {

    int pages(String reference);

    /** The numbers of pages that were not found, as a list to read; empty if none is missing. */
    String missingPages(String reference);
}
