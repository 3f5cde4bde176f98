package nrw.bildungspartner.staff.door;

import nrw.bildungspartner.staff.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Says to the doors that somebody is signed in, and with which roles. */
public final class StaffToken extends AbstractAuthenticationToken {

    private final CurrentStaff staff;

    public StaffToken(CurrentStaff staff, @Nullable Object details) {
        super(AuthorityUtils.createAuthorityList(
                staff.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.staff = staff;
        setDetails(details);
        setAuthenticated(true);
    }

    @Override
    public CurrentStaff getPrincipal() {
        return staff;
    }

    /** The password is not kept. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
