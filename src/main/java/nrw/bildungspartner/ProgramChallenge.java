package nrw.bildungspartner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nrw.bildungspartner.staff.door.SignInDelayed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program to sign in with HTTP Basic, or how long it has to wait before the next try. */
final class ProgramChallenge implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof SignInDelayed delayed) {
            var wait = Duration.between(Instant.now(), delayed.until()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(wait, 1)));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        // A script of our own pages is not a program: the browser would open its own sign-in window.
        if (request.getHeader("X-Requested-With") == null && request.getHeader("HX-Request") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Bildungspartner\", charset=\"UTF-8\"");
        }
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
