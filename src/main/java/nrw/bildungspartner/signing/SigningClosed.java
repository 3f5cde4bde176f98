package nrw.bildungspartner.signing;

import nrw.bildungspartner.shell.Conflict;

/** This link does not let anybody do that now; the page behind it says why. */
public class SigningClosed extends Conflict {

    SigningClosed() {
        super("signing.closed");
    }
}
