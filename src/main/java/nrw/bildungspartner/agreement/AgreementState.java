package nrw.bildungspartner.agreement;

import java.util.Locale;

/** Where an agreement stands. The process reaches these; nobody sets one by hand. */
public enum AgreementState {
    /** Downloaded, nobody signed. */
    ISSUED,
    /** At least one side has signed. */
    SIGNING,
    SUBMITTED,
    IN_REVIEW,
    CORRECTION_REQUESTED,
    REGISTERED,
    REJECTED,
    WITHDRAWN,
    LAPSED,
    ENDED;

    /** Whether a signed copy is what happens next. */
    public boolean awaitsSubmission() {
        return this == ISSUED || this == SIGNING || this == CORRECTION_REQUESTED;
    }

    /** Whether the office still has something to decide. */
    public boolean isOpen() {
        return awaitsSubmission() || this == SUBMITTED || this == IN_REVIEW;
    }

    public String messageKey() {
        return "agreement.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
