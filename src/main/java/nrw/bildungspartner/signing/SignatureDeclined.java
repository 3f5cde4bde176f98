package nrw.bildungspartner.signing;

/** One side does not want to sign. */
public record SignatureDeclined(String reference, String signer) {}
