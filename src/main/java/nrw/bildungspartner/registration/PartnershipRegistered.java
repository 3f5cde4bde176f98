package nrw.bildungspartner.registration;

/** A partnership was entered in the register. */
public record PartnershipRegistered(String registrationNumber, String reference) {}
