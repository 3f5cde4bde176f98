package nrw.bildungspartner.intake.post;

import java.time.Instant;

/** A mail as it lies in a mailbox: its place there, when it came, and all its bytes (or only its head, if too large). */
@SuppressWarnings("ArrayRecordComponent")
public record MailCopy(String mailbox, long uidValidity, long uid, Instant receivedAt, byte[] raw) {}
