package nrw.bildungspartner.intake;

import java.time.Instant;

/** The office's mailbox could not be read for too long; told once per silence. */
public record MailboxSilent(Instant since) {}
