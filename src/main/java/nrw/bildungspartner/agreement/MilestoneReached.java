package nrw.bildungspartner.agreement;

import java.time.Instant;

/** An agreement came to the next stone of its way. */
public record MilestoneReached(String reference, AgreementState state, Instant at) {}
