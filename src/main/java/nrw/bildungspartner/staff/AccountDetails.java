package nrw.bildungspartner.staff;

import java.util.Set;

/** What an administrator says about a person who works here. */
public record AccountDetails(String username, String displayName, String email, Set<Role> roles, Set<Desk> desks) {

    public AccountDetails {
        username = StaffAccount.normalised(username);
        displayName = displayName.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
        desks = Set.copyOf(desks);
    }
}
