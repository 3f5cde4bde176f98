package nrw.bildungspartner.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The staff member at work right now. Controllers take it as an argument, use cases ask {@link SignedIn}, pages find it
 * as {@code me}. It is read anew with every request, so a changed role or a deactivated account counts at once.
 */
public record CurrentStaff(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        Set<Desk> desks,
        boolean mustChangePassword,
        long passwordGeneration)
        implements AuthenticatedPrincipal {

    public CurrentStaff {
        roles = Set.copyOf(roles);
        desks = Set.copyOf(desks);
    }

    @Override
    public String getName() {
        return username;
    }

    /** Whether this person works on cases at all. */
    public boolean isStaff() {
        return roles.contains(Role.STAFF) || isLead();
    }

    public boolean isLead() {
        return roles.contains(Role.LEAD);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public boolean seesAllDesks() {
        return isLead() || (isStaff() && desks.contains(Desk.GESCHAEFTSFUEHRUNG));
    }

    public boolean worksFor(Desk desk) {
        return seesAllDesks() || (isStaff() && desks.contains(desk));
    }

    /** One or two letters for the round badge: of the first and the last name. */
    public String initials() {
        return initialsOf(displayName);
    }

    static String initialsOf(String displayName) {
        var words = Arrays.stream(displayName.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var letters = words.size() == 1 ? words : List.of(words.get(0), words.get(words.size() - 1));
        return letters.stream().collect(Collectors.joining()).toUpperCase(Locale.GERMAN);
    }
}
