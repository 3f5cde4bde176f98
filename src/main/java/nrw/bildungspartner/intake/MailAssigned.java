package nrw.bildungspartner.intake;

import java.util.UUID;

/** A person said to which agreement a piece of post belongs. */
public record MailAssigned(UUID mailId, String reference) {}
