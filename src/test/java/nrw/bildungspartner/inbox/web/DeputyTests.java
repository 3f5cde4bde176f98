package nrw.bildungspartner.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.Visitor;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is away for some days and has named on the account page who stands in. */
@ApplicationTest
class DeputyTests {

    private static final String PASSWORD = "Kastanie-am-Fluss-48";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    CreateAccount createAccount;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private String miriam = "";
    private String jonas = "";

    @BeforeEach
    void twoPeopleWorkHere() {
        miriam = account("Miriam Klaas", Set.of(Role.STAFF), Set.of(Desk.MUSEUM));
        jonas = account("Jonas Theißen", Set.of(Role.STAFF), Set.of(Desk.SPORTVEREIN));
    }

    @Test
    void onTheDaysNamedAndNotBeforeTheDeputySeesTakesAndDecides() throws Exception {
        String reference = cases.inReview();
        String task = task(miriam, reference);
        call(miriam, post("/api/tasks/{id}/claim", task)).andExpect(status().isOk());

        call(jonas, get("/api/tasks/{id}", task)).andExpect(status().isNotFound());
        nameDeputy(miriam, jonas, TODAY.plusDays(1), TODAY.plusDays(3));
        call(jonas, get("/api/tasks/{id}", task)).andExpect(status().isNotFound());
        call(jonas, post("/api/tasks/{id}/claim", task)).andExpect(status().isNotFound());
        call(jonas, get("/api/cases/{reference}", reference)).andExpect(status().isNotFound());
        for (String scope : List.of("mine", "desk", "unassigned", "all")) {
            found(jonas, scope, reference).andExpect(jsonPath("$.items", hasSize(0)));
        }

        nameDeputy(miriam, jonas, TODAY, TODAY.plusDays(3));
        for (String scope : List.of("mine", "desk", "all")) {
            found(jonas, scope, reference)
                    .andExpect(jsonPath("$.items[0].assignee").value(miriam))
                    .andExpect(jsonPath("$.items[0].onBehalfOf").value(miriam));
        }
        call(jonas, get("/api/cases/{reference}", reference)).andExpect(status().isOk());
        call(jonas, post("/api/tasks/{id}/claim", task))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(jonas))
                .andExpect(jsonPath("$.onBehalfOf").value(miriam));
        found(miriam, "mine", reference)
                .andExpect(jsonPath("$.items[0].assignee").value(jonas));
        decide(jonas, task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REGISTERED"));
        decide(miriam, task).andExpect(status().isConflict());
        call(miriam, get("/api/cases/{reference}", reference))
                .andExpect(jsonPath("$.audit[?(@.who=='" + jonas + "')]", hasSize(1)));
    }

    @Test
    void aTaskOfThePersonAwayMayBeDecidedWithoutTakingItFirst() throws Exception {
        String task = task(miriam, cases.inReview());
        call(miriam, post("/api/tasks/{id}/claim", task)).andExpect(status().isOk());
        nameDeputy(miriam, jonas, TODAY, TODAY);

        decide(jonas, task).andExpect(status().isOk());
    }

    @Test
    void whenTheDaysAreOverTheRightsEndAndWhatIsOpenFallsBack() throws Exception {
        String own = task(miriam, cases.inReview());
        String free = task(miriam, cases.inReview());
        call(miriam, post("/api/tasks/{id}/claim", own)).andExpect(status().isOk());
        nameDeputy(miriam, jonas, TODAY, TODAY.plusDays(3));
        for (String task : List.of(own, free)) {
            call(jonas, post("/api/tasks/{id}/claim", task))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.onBehalfOf").value(miriam));
        }

        theDaysPass(miriam);

        for (String task : List.of(own, free)) {
            call(jonas, get("/api/tasks/{id}", task)).andExpect(status().isNotFound());
            call(jonas, post("/api/tasks/{id}/release", task)).andExpect(status().isNotFound());
            decide(jonas, task).andExpect(status().isNotFound());
        }
        call(jonas, get("/api/tasks?scope=mine")).andExpect(jsonPath("$.total").value(0));
        call(miriam, get("/api/tasks?scope=mine")).andExpect(jsonPath("$.total").value(2));
        call(miriam, post("/api/tasks/{id}/claim", free))
                .andExpect(jsonPath("$.assignee").value(miriam))
                .andExpect(jsonPath("$.onBehalfOf").isEmpty());
        decide(miriam, own).andExpect(status().isOk());
    }

    @Test
    void aDeputyGetsTasksAndDesksButNoRole() throws Exception {
        String lead = account("Renate Leitung", Set.of(Role.LEAD, Role.ADMIN), Set.of());
        String reference = cases.inReview();
        String hers = task(lead, reference);
        String foreign = task(lead, cases.inReview());
        call(lead, post("/api/tasks/{id}/claim", hers)).andExpect(status().isOk());
        nameDeputy(lead, jonas, TODAY, TODAY.plusDays(3));

        call(jonas, get("/api/tasks/{id}", hers)).andExpect(status().isOk());
        call(jonas, get("/api/cases/{reference}", reference)).andExpect(status().isOk());
        call(jonas, get("/api/tasks/{id}", foreign)).andExpect(status().isNotFound());
        call(jonas, post("/api/tasks/{id}/claim", foreign)).andExpect(status().isNotFound());
        call(jonas, get("/api/analytics/funnel")).andExpect(status().isForbidden());
        assertThat(signedIn(jonas).get("/verwaltung").statusCode()).isEqualTo(403);
        assertThat(signedIn(jonas).get("/auswertung").statusCode()).isEqualTo(403);
    }

    @Test
    void standingInIsNotHandedOnAndEndsWithTheAccountOfThePersonAway() throws Exception {
        String reference = cases.inReview();
        String task = task(miriam, reference);
        String ayse = account("Ayşe Demir", Set.of(Role.STAFF), Set.of(Desk.SPORTVEREIN));
        nameDeputy(miriam, jonas, TODAY, TODAY.plusDays(3));
        nameDeputy(jonas, ayse, TODAY, TODAY.plusDays(3));

        call(jonas, get("/api/tasks/{id}", task)).andExpect(status().isOk());
        call(ayse, get("/api/tasks/{id}", task)).andExpect(status().isNotFound());

        change("UPDATE staff_account SET active = FALSE WHERE username = ?", miriam);
        call(jonas, get("/api/tasks/{id}", task)).andExpect(status().isNotFound());
    }

    @Test
    void ofTwoDeputiesOnlyTheFasterOneGetsATask() throws Exception {
        String ayse = account("Ayşe Demir", Set.of(Role.STAFF), Set.of(Desk.SPORTVEREIN));
        String task = task(miriam, cases.inReview());
        call(miriam, post("/api/tasks/{id}/claim", task)).andExpect(status().isOk());
        nameDeputy(miriam, jonas, TODAY, TODAY.plusDays(3));
        nameDeputy(miriam, ayse, TODAY, TODAY.plusDays(3));

        call(jonas, post("/api/tasks/{id}/claim", task)).andExpect(status().isOk());
        call(ayse, post("/api/tasks/{id}/claim", task)).andExpect(status().isConflict());
        call(ayse, post("/api/tasks/{id}/release", task)).andExpect(status().isConflict());
        decide(ayse, task).andExpect(status().isConflict());
        call(miriam, post("/api/tasks/{id}/claim", task)).andExpect(status().isOk());
        decide(jonas, task).andExpect(status().isOk());
    }

    private String account(String displayName, Set<Role> roles, Set<Desk> desks) {
        String name = "v" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(new AccountDetails(name, displayName, "", roles, desks), PASSWORD, false);
        return name;
    }

    private void nameDeputy(String absent, String deputy, LocalDate from, LocalDate until) {
        var answer = signedIn(absent)
                .submit(
                        "/konto",
                        "/konto/vertretung",
                        "deputy",
                        deputy,
                        "from",
                        from.toString(),
                        "until",
                        until.toString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private void theDaysPass(String absent) {
        change(
                "UPDATE staff_deputy SET from_day = ?, until_day = ? WHERE absent = ?",
                TODAY.minusDays(4),
                TODAY.minusDays(1),
                absent);
    }

    private void change(String sql, Object... values) {
        transaction.executeWithoutResult(status -> database.update(sql, values));
    }

    private String task(String who, String reference) throws Exception {
        String answer = found(who, "all", reference)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.items[0].id");
    }

    private ResultActions found(String who, String scope, String reference) throws Exception {
        return call(who, get("/api/tasks").param("scope", scope).param("q", reference))
                .andExpect(status().isOk());
    }

    private ResultActions decide(String who, String task) throws Exception {
        return call(
                who,
                post("/api/tasks/{id}/decision", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\": \"REGISTER\", \"remarks\": [], \"note\": \"\"}"));
    }

    /** A program keeps no cookies; the test's own request claims one by itself. */
    private ResultActions call(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(who, PASSWORD)).with(one -> {
            one.setRequestedSessionIdFromCookie(false);
            return one;
        }));
    }
}
