package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.Problem;

/** This link was an invitation; it has been taken back, or nobody used it in time. */
public class InvitationOver extends Problem {

    private final boolean revoked;

    InvitationOver(boolean revoked) {
        super(revoked ? "drafting.invitation.revoked" : "drafting.invitation.expired");
        this.revoked = revoked;
    }

    public boolean isRevoked() {
        return revoked;
    }

    @Override
    public int status() {
        return 410;
    }

    @Override
    public String kind() {
        return "not-found";
    }
}
