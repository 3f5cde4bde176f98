package nrw.bildungspartner.intake;

import java.util.UUID;

/** A piece of post is in the ledger and its bytes are kept: work on it may begin. */
public record MailClaimed(UUID mailId) {}
