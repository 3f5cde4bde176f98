package nrw.bildungspartner.signing;

/** Nothing is missing any more: no further copy has to come in. */
public record AllSigned(String reference) {}
