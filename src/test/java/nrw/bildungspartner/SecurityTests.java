package nrw.bildungspartner;

import static nrw.bildungspartner.DoorPages.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

@ApplicationTest
class SecurityTests {

    private static final String PASSWORD = "zwölf Segel im Hafen";

    /** One account per role, made once for all tests here. */
    private static final Map<Role, String> NAMES = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    CreateAccount createAccount;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void oneAccountPerRole() {
        for (var role : Role.values()) {
            NAMES.computeIfAbsent(role, this::account);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/entwurf, everybody",
        "/stand, everybody",
        "/wir-sind-dabei, everybody",
        "/aufgaben, STAFF LEAD",
        "/vorgaenge, STAFF LEAD",
        "/posteingang, STAFF LEAD",
        "/register, STAFF LEAD",
        "/auswertung, LEAD",
        "/verwaltung, ADMIN",
        "/konto, STAFF LEAD ADMIN",
        "'', STAFF LEAD"
    })
    void pagesOpenForTheirRolesOnly(String door, String open) {
        var path = door + NAME;
        var stranger = new Visitor(port).get(path);
        if (open.equals("everybody")) {
            assertThat(stranger.statusCode()).isEqualTo(200);
        } else {
            assertThat(stranger.statusCode()).isEqualTo(302);
            assertThat(stranger.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden"));
        }
        for (var role : Role.values()) {
            var visitor = new Visitor(port);
            visitor.signIn(NAMES.get(role), PASSWORD);
            assertThat(visitor.get(path).statusCode())
                    .as("%s for %s", path, role)
                    .isEqualTo(isOpen(open, role) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/agreements/BP-1, everybody",
        "/api/partnerships, everybody",
        "/api/tasks, STAFF LEAD",
        "/api/cases, STAFF LEAD",
        "/api/mails, STAFF LEAD",
        "/api/search, STAFF LEAD",
        "/api/analytics, LEAD",
        "/api/administration, ADMIN",
        "/api, STAFF LEAD"
    })
    void callsOpenForTheirRolesOnlyWithBasicAndWithASession(String door, String open) {
        var path = door + NAME;
        var stranger = new Visitor(port).get(path);
        if (open.equals("everybody")) {
            assertThat(stranger.statusCode()).isEqualTo(200);
        } else {
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(how -> assertThat(how).startsWith("Basic "));
        }
        for (var role : Role.values()) {
            var expected = isOpen(open, role) ? 200 : 403;
            var program = new Visitor(port).get(path, "Authorization", Visitor.basic(NAMES.get(role), PASSWORD));
            assertThat(program.statusCode()).as("%s for %s", path, role).isEqualTo(expected);
            var person = new Visitor(port);
            person.signIn(NAMES.get(role), PASSWORD);
            assertThat(person.get(path).statusCode())
                    .as("%s for %s", path, role)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aProgramsCallStartsNoSession() {
        var program = new Visitor(port);
        program.get("/api/tasks" + NAME, "Authorization", Visitor.basic(NAMES.get(Role.STAFF), PASSWORD));
        program.get("/api/tasks" + NAME);
        program.get("/api/partnerships" + NAME);
        assertThat(program.cookies()).isEqualTo("[]");
    }

    @Test
    void aBearerTokenPassesUntouched() {
        var answer = new Visitor(port).get("/api/agreements/BP-1" + NAME, "Authorization", "Bearer whatever");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .get("/api/tasks" + NAME, "Authorization", "Bearer whatever")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProgramIsToldInItsLanguageThatItHasToSignIn() {
        var german = new Visitor(port).get("/api/tasks" + NAME);
        assertThat(german.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(german.body()).contains("\"title\":\"Hier ist eine Anmeldung nötig\"", "\"status\":401");
        assertThat(new Visitor(port)
                        .get("/api/tasks" + NAME, "Accept-Language", "en")
                        .body())
                .contains("\"title\":\"Please sign in first\"");
        var script = new Visitor(port).get("/api/tasks" + NAME, "HX-Request", "true");
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aPartOfAPageAfterTheSessionsEndLeadsToTheSignInPage() {
        var answer = new Visitor(port).get("/aufgaben" + NAME, "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/anmelden");
    }

    @Test
    void everyPageIsReadByTheRulesOfTodayAndNotOfTheNineties() {
        assertThat(new Visitor(port).get("/anmelden").body().strip()).startsWith("<!doctype html>");
        assertThat(new Visitor(port)
                        .get("/gibt-es-nicht", "Accept", "text/html")
                        .body()
                        .strip())
                .startsWith("<!doctype html>");
        var visitor = new Visitor(port);
        visitor.signIn(NAMES.get(Role.STAFF), PASSWORD);
        assertThat(visitor.get("/konto").body().strip()).startsWith("<!doctype html>");
    }

    @Test
    void everyAddressOfTheRoomsStandsBehindADoorThatSomebodyNamed() {
        var doors = Stream.of(
                        Doors.PUBLIC_PAGES,
                        Doors.PUBLIC_CALLS,
                        Doors.STAFF_PAGES,
                        Doors.STAFF_CALLS,
                        Doors.LEAD_PAGES,
                        Doors.LEAD_CALLS,
                        Doors.ADMIN_PAGES,
                        Doors.ADMIN_CALLS,
                        new String[] {Doors.OWN_ACCOUNT + "/**"})
                .flatMap(Stream::of)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var addresses = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !isOfTests(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "x"))
                .toList();
        assertThat(addresses).contains("/verwaltung/konten", "/api/agreements").allSatisfy(address -> assertThat(doors)
                .as(address)
                .anyMatch(door -> door.matches(PathContainer.parsePath(address))));
    }

    @Test
    void onlyHealthIsTold() {
        var health = new Visitor(port).get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        for (var path : Set.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
            var lead = new Visitor(port);
            lead.signIn(NAMES.get(Role.LEAD), PASSWORD);
            assertThat(lead.get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void aMistypedAddressIsNotFoundInsteadOfAskingForASignIn() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/gibt-es-nicht").statusCode()).isEqualTo(404);
        assertThat(visitor.cookie("JSESSIONID")).as("nothing to remember").isEmpty();
        assertThat(new Visitor(port).get("/api/gibt-es-nicht").statusCode()).isEqualTo(401);
    }

    @Test
    void afterSigningInTheWayLeadsBack() {
        var visitor = new Visitor(port);
        visitor.get("/aufgaben" + NAME + "?q=Ä");
        var before = visitor.cookie("JSESSIONID").orElseThrow();
        var answer = visitor.signIn(NAMES.get(Role.STAFF), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/aufgaben" + NAME + "?q=");
        assertThat(visitor.cookie("JSESSIONID"))
                .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .contains("JSESSIONID", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void signingOutNeedsAFormAndEndsTheSession() {
        var visitor = new Visitor(port);
        visitor.signIn(NAMES.get(Role.STAFF), PASSWORD);
        assertThat(visitor.get("/abmelden").statusCode()).isNotEqualTo(302);
        assertThat(visitor.get("/aufgaben" + NAME).statusCode()).isEqualTo(200);
        assertThat(visitor.form("/abmelden", visitor.token("/konto")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/aufgaben" + NAME).statusCode()).isEqualTo(302);
    }

    @Test
    void whatChangesSomethingInASessionNeedsTheFormsToken() {
        var visitor = new Visitor(port);
        visitor.signIn(NAMES.get(Role.LEAD), PASSWORD);
        assertThat(visitor.send("POST", "/aufgaben" + NAME, "").statusCode()).isEqualTo(403);
        assertThat(visitor.send("POST", "/api/tasks" + NAME, "").statusCode()).isEqualTo(403);
        assertThat(visitor.send("DELETE", "/api/tasks" + NAME, "").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/aufgaben" + NAME, "erfunden").statusCode()).isEqualTo(403);

        var token = visitor.token("/konto");
        assertThat(visitor.form("/aufgaben" + NAME, token).statusCode()).isEqualTo(200);
        assertThat(visitor.form("/api/tasks" + NAME, token).statusCode()).isEqualTo(200);
        assertThat(visitor.send("PUT", "/api/tasks" + NAME, "{}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void formsOfVisitorsNeedTheTokenToo() {
        assertThat(new Visitor(port).send("POST", "/entwurf" + NAME, "").statusCode())
                .isEqualTo(403);
        var visitor = new Visitor(port);
        assertThat(visitor.submit("/anmelden", "/entwurf" + NAME).statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void programsWithoutASessionNeedNoToken() {
        assertThat(new Visitor(port)
                        .send("POST", "/api/agreements" + NAME, "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port)
                        .send("POST", "/api/agreements/BP-1" + NAME, "", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port)
                        .send(
                                "POST",
                                "/api/tasks" + NAME,
                                "",
                                "Authorization",
                                Visitor.basic(NAMES.get(Role.STAFF), PASSWORD))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/agreements", "/api/tasks", "/entwurf"})
    void aForeignPageCannotUseAVisitorsBrowser(String door) {
        Function<String, Integer> from = site -> new Visitor(port)
                .send(
                        "POST",
                        door + NAME,
                        "",
                        "Sec-Fetch-Site",
                        site,
                        "Authorization",
                        Visitor.basic(NAMES.get(Role.STAFF), PASSWORD))
                .statusCode();
        assertThat(from.apply("cross-site")).isEqualTo(403);
        assertThat(from.apply("same-site")).isEqualTo(403);
        if (door.startsWith("/api")) {
            assertThat(from.apply("same-origin")).isEqualTo(200);
            assertThat(from.apply("none")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/anmelden", "/api/partnerships" + NAME, "/aufgaben" + NAME, "/stand" + NAME, "/assets/x.js"})
    void everyAnswerCarriesTheStrictHeaders(String path) {
        var headers = new Visitor(port).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'; manifest-src 'self'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void httpsIsSaidToStay() {
        var headers =
                new Visitor(port).get("/anmelden", "X-Forwarded-Proto", "https").headers();
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.allValues("Set-Cookie").toString()).contains("csrf=").contains("Secure");
    }

    private static boolean isOfTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static boolean isOpen(String open, Role role) {
        return open.equals("everybody") || open.contains(role.name());
    }

    private String account(Role role) {
        var name = "door-" + UUID.randomUUID();
        createAccount.create(
                new AccountDetails(name, role + " Probe", "probe@example.org", EnumSet.of(role), Set.of(Desk.MUSEUM)),
                PASSWORD,
                false);
        return name;
    }
}
