package nrw.bildungspartner.intake;

import java.util.UUID;

/** Somebody took back that a piece of post is put aside: work on it begins anew. */
public record MailReopened(UUID mailId) {}
