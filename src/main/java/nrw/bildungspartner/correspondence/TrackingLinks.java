package nrw.bildungspartner.correspondence;

/**
 * Gives the private address of an agreement's tracking page. Only hashes of its tokens are kept, so every letter that
 * carries a link needs a new one; who knows the tokens answers this.
 */
public interface TrackingLinks {

    /** A complete address with a token that was made for this letter. */
    String fresh(String reference);
}
