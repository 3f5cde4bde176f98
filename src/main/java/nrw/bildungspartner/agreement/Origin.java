package nrw.bildungspartner.agreement;

/** How an agreement began. */
public enum Origin {
    DRAFT,
    API,
    /** A blank was downloaded: nothing is known yet but the initiative. */
    BLANK
}
