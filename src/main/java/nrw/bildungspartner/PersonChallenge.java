package nrw.bildungspartner;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Leads a person to the sign-in page and afterwards back; but not somebody with a mistyped address: for what does not
 * exist, signing in would not help.
 */
final class PersonChallenge implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(Doors.SIGN_IN);
    private final RequestMappingHandlerMapping handlers;

    PersonChallenge(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (!leadsSomewhere(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + Doors.SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            signIn.commence(request, response, exception);
        }
    }

    boolean leadsSomewhere(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return handlers.getHandler(request) != null;
        } catch (Exception onlyOtherMethodsOrForms) {
            return true;
        }
    }
}
