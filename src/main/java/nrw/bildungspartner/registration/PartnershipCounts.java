package nrw.bildungspartner.registration;

/** How many partnerships are active, and how many schools and institutions take part in them. */
public record PartnershipCounts(long schools, long institutions, long partnerships) {}
