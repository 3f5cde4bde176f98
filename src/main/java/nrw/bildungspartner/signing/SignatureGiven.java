package nrw.bildungspartner.signing;

/** One side of an agreement has signed, or told us that it has. */
public record SignatureGiven(String reference, String signer) {}
