package nrw.bildungspartner.agreement;

/** The partners no longer want the agreement. */
public record AgreementWithdrawn(String reference) {}
