package nrw.bildungspartner;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may pass which door, and how a visitor proves who they are: people by the sign-in page and a session, programs by
 * HTTP Basic with every call. Three chains: assets, calls of programs, and pages.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecurityContextRepository sessions;

    Security(SecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    /** A lead may do all that staff may. An administrator sees no cases: that is another office. */
    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("LEAD")
                .implies("STAFF")
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain assetDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher(Doors.ASSETS)
                .authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain callDoors(HttpSecurity http) throws Exception {
        var challenge = new ProgramChallenge();
        return http.securityMatcher(Doors.CALLS)
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Doors.PUBLIC_CALLS)
                        .permitAll()
                        .requestMatchers(Doors.STAFF_CALLS)
                        .hasRole("STAFF")
                        .requestMatchers(Doors.LEAD_CALLS)
                        .hasRole("LEAD")
                        .requestMatchers(Doors.ADMIN_CALLS)
                        .hasRole("ADMIN")
                        .anyRequest()
                        .hasRole("STAFF"))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(challenge))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(Security::changesSomethingInASession))
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .headers(Headers::strict)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageDoors(HttpSecurity http, RequestMappingHandlerMapping requestMappingHandlerMapping)
            throws Exception {
        // The token is made before the page is written: a long page has left the house when its last form comes.
        var early = new XorCsrfTokenRequestAttributeHandler();
        early.setCsrfRequestAttributeName(null);
        var challenge = new PersonChallenge(requestMappingHandlerMapping);
        return http.authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Doors.PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(Doors.STAFF_PAGES)
                        .hasRole("STAFF")
                        .requestMatchers(Doors.LEAD_PAGES)
                        .hasRole("LEAD")
                        .requestMatchers(Doors.ADMIN_PAGES)
                        .hasRole("ADMIN")
                        .requestMatchers(Doors.OWN_ACCOUNT, Doors.OWN_ACCOUNT + "/**")
                        .authenticated()
                        .anyRequest()
                        .hasRole("STAFF"))
                .formLogin(form -> form.loginPage(Doors.SIGN_IN)
                        .successHandler(new AfterSignIn())
                        .failureHandler(new AfterFailedSignIn()))
                .logout(logout -> logout.logoutUrl(Doors.SIGN_OUT).logoutSuccessUrl(Doors.SIGN_IN + "?abgemeldet"))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(challenge))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wayBack(challenge)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(early))
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .headers(Headers::strict)
                .build();
    }

    static boolean changesSomething(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** A program that brings its own proof with every call cannot be misled by a foreign page; a session can. */
    private static boolean changesSomethingInASession(HttpServletRequest request) {
        return changesSomething(request) && request.isRequestedSessionIdFromCookie();
    }

    /** In a cookie: a draft that was left open for a day can still be sent, and visitors need no session. */
    private static CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** Only to where a sign-in leads: a mistyped address needs no session to remember it. */
    private static HttpSessionRequestCache wayBack(PersonChallenge challenge) {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && challenge.leadsSomewhere(request));
        return cache;
    }
}
