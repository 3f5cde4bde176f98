package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.Conflict;

/** The draft has become an agreement; what it says does not change any more. */
public class IssuedAlready extends Conflict {

    IssuedAlready() {
        super("drafting.issued-already");
    }
}
