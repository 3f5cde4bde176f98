package nrw.bildungspartner.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language an answer is in. Pages speak German until a visitor chooses English with {@code ?lang=en}; the choice
 * stays in a cookie. Programs choose with {@code Accept-Language}.
 */
@Component("localeResolver")
class Languages implements LocaleResolver, HandlerInterceptor {

    static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private static final String NAME = "lang";
    private static final String CHOSEN = Languages.class.getName() + ".chosen";
    private static final Duration KEPT = Duration.ofDays(180);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (Programs.asks(request)) {
            return accepted(request);
        }
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return spoken(request.getParameter(NAME)).or(() -> kept(request)).orElse(Locale.GERMAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        var chosen = spoken(locale == null ? null : locale.getLanguage()).orElse(Locale.GERMAN);
        request.setAttribute(CHOSEN, chosen);
        if (response != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, chosen.getLanguage())
                            .path(request.getContextPath() + "/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Programs.asks(request)) {
            spoken(request.getParameter(NAME)).ifPresent(locale -> setLocale(request, response, locale));
        }
        return true;
    }

    private static Locale accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.GERMAN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.GERMAN : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.GERMAN;
        }
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .flatMap(Languages::spoken);
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
