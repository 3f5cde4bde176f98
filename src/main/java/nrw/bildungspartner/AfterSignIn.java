package nrw.bildungspartner;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nrw.bildungspartner.staff.CurrentStaff;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Brings somebody who has signed in to where they wanted to go, or to where their work is, for a working day. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) WORKING_DAY.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return authentication.getPrincipal() instanceof CurrentStaff staff && staff.isStaff()
                ? "/aufgaben"
                : "/verwaltung";
    }
}
