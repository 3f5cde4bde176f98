package nrw.bildungspartner.shell.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** What the security filters must see themselves: they ask for a sign-in where that would help. */
final class SecurityExceptions {

    private SecurityExceptions() {}

    static boolean isOne(Exception exception) {
        return exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
    }
}
