package nrw.bildungspartner.intake;

import java.util.UUID;

/** A person asked to read and recognise a piece of post once more. */
public record MailRetried(UUID mailId) {}
