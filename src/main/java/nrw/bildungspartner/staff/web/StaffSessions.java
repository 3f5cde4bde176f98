package nrw.bildungspartner.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.WelcomeStaff;
import nrw.bildungspartner.staff.door.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers who is signed in, and reads that person anew with every request that asks: a session ends at once when the
 * account is deactivated or gets another password, and follows a change of roles and desks.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    private final SecurityContextRepository sessions = new DelegatingSecurityContextRepository(
            new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    private final WelcomeStaff welcomeStaff;

    StaffSessions(WelcomeStaff welcomeStaff) {
        this.welcomeStaff = welcomeStaff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Anew(sessions.loadDeferredContext(request), welcomeStaff);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    /** Keeps this session, and only this one, alive after its owner has changed the password. */
    void renew(CurrentStaff staff, HttpServletRequest request, HttpServletResponse response) {
        var details = SecurityContextHolder.getContext().getAuthentication().getDetails();
        var renewed = new SecurityContextImpl(new StaffToken(staff, details));
        SecurityContextHolder.setContext(renewed);
        request.changeSessionId();
        saveContext(renewed, request, response);
    }

    private static final class Anew implements DeferredSecurityContext {

        private final DeferredSecurityContext session;
        private final WelcomeStaff welcomeStaff;

        @Nullable
        private SecurityContext context;

        Anew(DeferredSecurityContext session, WelcomeStaff welcomeStaff) {
            this.session = session;
            this.welcomeStaff = welcomeStaff;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = read();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return session.isGenerated();
        }

        private SecurityContext read() {
            var authentication = session.get().getAuthentication();
            if (!(authentication instanceof StaffToken token)) {
                return session.get();
            }
            return welcomeStaff
                    .stillWelcome(token.getPrincipal())
                    .map(staff -> new SecurityContextImpl(new StaffToken(staff, token.getDetails())))
                    .orElseGet(SecurityContextImpl::new);
        }
    }
}
