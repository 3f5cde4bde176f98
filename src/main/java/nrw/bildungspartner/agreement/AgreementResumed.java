package nrw.bildungspartner.agreement;

/** The partners want the agreement after all, though its time had run out. */
public record AgreementResumed(String reference) {}
