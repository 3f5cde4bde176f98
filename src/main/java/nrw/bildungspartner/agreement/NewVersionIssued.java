package nrw.bildungspartner.agreement;

/** An agreement that had been issued says something else from now on: signatures under what it said before do not count. */
public record NewVersionIssued(String reference, int version) {}
