package nrw.bildungspartner.agreement;

/**
 * What the one who issued an agreement gets.
 *
 * @param trackingToken the secret of the private link; it is shown now and never again
 */
public record Issued(String reference, String trackingToken, String trackingUrl) {}
