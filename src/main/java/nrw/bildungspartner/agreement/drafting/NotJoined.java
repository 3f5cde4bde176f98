package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.Refused;

/** This link is an invitation that nobody has accepted yet. */
public class NotJoined extends Refused {

    NotJoined() {
        super("drafting.invitation.not-joined");
    }
}
