package nrw.bildungspartner.staff.door;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: whoever this is, known here or not, has to wait a while before the next try. */
public class SignInDelayed extends AuthenticationException {

    private final Instant until;

    SignInDelayed(Instant until) {
        super("Too many failed sign-ins");
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
