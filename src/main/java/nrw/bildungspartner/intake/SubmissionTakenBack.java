package nrw.bildungspartner.intake;

/**
 * A submission turned out to belong to no or to another case and was taken out.
 *
 * @param waitsAgain whether nothing else came back for the agreement, so that it waits for its signed copy again
 */
public record SubmissionTakenBack(String reference, boolean waitsAgain) {}
