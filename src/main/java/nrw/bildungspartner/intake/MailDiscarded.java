package nrw.bildungspartner.intake;

import java.util.UUID;

/** A person put a piece of post aside for good. */
public record MailDiscarded(UUID mailId) {}
