package nrw.bildungspartner.staff;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is at work in the current request, without anybody else knowing how signing in is done. */
@Component
public class SignedIn {

    /** The staff member behind this request, or nobody: a visitor, or the system itself. */
    public Optional<CurrentStaff> staff() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof CurrentStaff staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    /** The staff member behind this request, where the door has already made sure that there is one. */
    public CurrentStaff required() {
        return staff().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
