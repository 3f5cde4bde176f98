package nrw.bildungspartner.intake;

import java.util.UUID;

/** Somebody wrote about an agreement without sending a paper: a person answers. */
public record QuestionReceived(String reference, UUID mailId) {}
