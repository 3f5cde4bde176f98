package nrw.bildungspartner.agreement.drafting;

/** A draft and who of its participants looks at it. */
public record Seat(Draft draft, Participant me) {}
