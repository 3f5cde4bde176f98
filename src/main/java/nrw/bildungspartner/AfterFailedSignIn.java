package nrw.bildungspartner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nrw.bildungspartner.staff.door.SignInDelayed;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says the same whatever was wrong, or how many minutes to wait. */
final class AfterFailedSignIn implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var query = "?fehler";
        if (exception instanceof SignInDelayed delayed) {
            var minutes = Duration.between(Instant.now(), delayed.until()).toMinutes() + 1;
            query = "?warten=" + Math.max(minutes, 1);
        }
        redirect.sendRedirect(request, response, Doors.SIGN_IN + query);
    }
}
