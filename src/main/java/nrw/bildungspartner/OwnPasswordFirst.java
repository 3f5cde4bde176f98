package nrw.bildungspartner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever came in with a one-time password chooses an own one before working on pages. Programs are not asked. */
@Configuration(proxyBeanMethods = false)
class OwnPasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final SignedIn signedIn;

    OwnPasswordFirst(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(Doors.PUBLIC_PAGES)
                .excludePathPatterns(Doors.ASSETS)
                .excludePathPatterns(Doors.CALLS)
                .excludePathPatterns(Doors.OWN_ACCOUNT, Doors.OWN_ACCOUNT + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (signedIn.staff().filter(CurrentStaff::mustChangePassword).isEmpty()) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + Doors.OWN_ACCOUNT + "/passwort");
        return false;
    }
}
