package nrw.bildungspartner.agreement;

/** A document went out under a reference of its own: its case begins. */
public record AgreementIssued(String reference) {}
