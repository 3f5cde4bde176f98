package nrw.bildungspartner.review;

/** The checks have looked at what came back for an agreement. */
public record SubmissionEvaluated(String reference) {}
