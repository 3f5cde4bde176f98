package nrw.bildungspartner.intake;

import java.util.UUID;

/** Something came back for an agreement and is ready to be reviewed. */
public record SubmissionReceived(String reference, UUID submissionId) {}
