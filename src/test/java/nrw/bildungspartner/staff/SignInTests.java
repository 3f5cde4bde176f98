package nrw.bildungspartner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SignInTests {

    private static final String PASSWORD = "vier Kraniche über dem Moor";

    @LocalServerPort
    int port;

    @Autowired
    CreateAccount createAccount;

    @Autowired
    DeactivateAccount deactivateAccount;

    @Autowired
    ResetPassword resetPassword;

    @Autowired
    StaffDirectory directory;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    /** All tests come from one address: what one has failed would close the next one's gate. */
    @BeforeEach
    @AfterEach
    void openAllGates() {
        transaction.executeWithoutResult(status -> database.update("DELETE FROM sign_in_gate"));
    }

    @Test
    void aOneTimePasswordWorksForProgramsRightAway() {
        var made = createAccount.create(details());
        assertThat(call(made.account().username(), made.password()).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void inTheBrowserAOneTimePasswordLeadsToChoosingAnOwnOne() {
        var made = createAccount.create(details());
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(made.account().username(), made.password()).statusCode())
                .isEqualTo(302);
        for (var page : Set.of("/aufgaben/tuerprobe", "/vorgaenge/tuerprobe")) {
            assertThat(visitor.get(page).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/konto/passwort"));
        }
        var chosen = visitor.submit(
                "/konto/passwort",
                "/konto/passwort",
                "present",
                made.password(),
                "chosen",
                PASSWORD,
                "again",
                PASSWORD);
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/aufgaben/tuerprobe").statusCode()).isEqualTo(200);
        assertThat(call(made.account().username(), made.password()).statusCode())
                .isEqualTo(401);
        assertThat(call(made.account().username(), PASSWORD).statusCode()).isNotEqualTo(401);
    }

    @Test
    void theNameMayBeTypedInCapitalsAndTheUmlautsOfAnotherMachine() {
        var name = account();
        var decomposed = PASSWORD.replace("ü", "u\u0308");
        assertThat(call(name.toUpperCase(java.util.Locale.ROOT), decomposed).statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void unknownDeactivatedAndWrongGetTheSameAnswer() {
        var wrong = call(account(), "falsch");
        var unknown = call("niemand-" + UUID.randomUUID(), "falsch");
        var gone = account();
        var account = directory.find(gone).orElseThrow();
        deactivateAccount.deactivate(account.id(), account.revision());
        var deactivated = call(gone, PASSWORD);
        var endless = call(account(), "x".repeat(5000));

        assertThat(Stream.of(wrong, unknown, deactivated, endless)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(wrong.body());
        });
        assertThat(new Visitor(port).signIn(account(), "falsch").headers().firstValue("Location"))
                .isEqualTo(
                        new Visitor(port).signIn("niemand", "falsch").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden?fehler"));
    }

    @Test
    void afterAFewFailuresEvenTheRightPasswordHasToWaitAndSoDoesAnUnknownName() {
        var name = account();
        for (int i = 0; i < 5; i++) {
            assertThat(call(name, "falsch").statusCode()).isEqualTo(401);
        }
        var refused = call(name, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(50L, 61L);
        assertThat(new Visitor(port).signIn(name, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden?warten=1"));

        var unknown = "niemand-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(call(unknown, "falsch").statusCode()).isEqualTo(401);
        }
        assertThat(call(unknown, "falsch").statusCode()).isEqualTo(429);

        waitFor("1 minute");
        assertThat(call(name, PASSWORD).statusCode()).isNotIn(401, 429);
    }

    @Test
    void theWaitGrowsWithEveryFurtherFailure() {
        var name = account();
        for (int i = 0; i < 5; i++) {
            call(name, "falsch");
        }
        waitFor("1 minute");
        assertThat(call(name, "falsch").statusCode()).isEqualTo(401);
        assertThat(call(name, PASSWORD)
                        .headers()
                        .firstValueAsLong("Retry-After")
                        .orElseThrow())
                .isBetween(110L, 121L);
        waitFor("2 minute");
        assertThat(call(name, PASSWORD).statusCode()).isNotIn(401, 429);
        assertThat(call(name, "falsch").statusCode())
                .as("a success starts anew")
                .isEqualTo(401);
        assertThat(call(name, PASSWORD).statusCode()).isNotIn(401, 429);
    }

    @Test
    void triesAtTheSameTimeFindTheSameGateAsOneAfterTheOther() throws Exception {
        var name = account();
        var pool = Executors.newFixedThreadPool(12);
        try {
            var answers = pool
                    .invokeAll(IntStream.range(0, 24)
                            .mapToObj(i -> (Callable<Integer>)
                                    () -> call(name, "falsch").statusCode())
                            .toList())
                    .stream()
                    .map(SignInTests::value)
                    .toList();
            assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
            assertThat(answers).filteredOn(status -> status == 429).hasSize(19);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatStrangersDoLocksNobodyOutWhoWasHereBefore() {
        var name = account();
        assertThat(call(name, PASSWORD).statusCode()).isNotEqualTo(401);
        for (int i = 0; i < 31; i++) {
            call("fremd-" + i + "-" + UUID.randomUUID(), "falsch");
        }
        assertThat(call("fremd-" + UUID.randomUUID(), "falsch").statusCode()).isEqualTo(429);
        assertThat(call(name, PASSWORD).statusCode()).isNotIn(401, 429);
        assertThat(call(name, "falsch").statusCode()).isEqualTo(401);
    }

    @Test
    void aDeactivatedAccountIsOutOfItsSessionAtOnceAndStaysOut() {
        var name = account();
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/aufgaben/tuerprobe").statusCode()).isEqualTo(200);
        assertThat(call(name, PASSWORD).statusCode()).isNotEqualTo(401);

        var account = directory.find(name).orElseThrow();
        deactivateAccount.deactivate(account.id(), account.revision());
        assertThat(visitor.get("/aufgaben/tuerprobe").statusCode()).isEqualTo(302);
        assertThat(call(name, PASSWORD).statusCode()).isEqualTo(401);

        account = directory.find(name).orElseThrow();
        deactivateAccount.reactivate(account.id(), account.revision());
        assertThat(visitor.get("/aufgaben/tuerprobe").statusCode()).isEqualTo(302);
        assertThat(call(name, PASSWORD).statusCode()).isNotEqualTo(401);
    }

    @Test
    void aResetPasswordEndsSessionsAndTheOldPassword() {
        var name = account();
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        call(name, PASSWORD);
        var account = directory.find(name).orElseThrow();
        var reset = resetPassword.reset(account.id(), account.revision());
        assertThat(visitor.get("/aufgaben/tuerprobe").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/anmelden"));
        assertThat(call(name, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(call(name, reset.password()).statusCode()).isNotEqualTo(401);
        assertThat(reset.toString()).doesNotContain(reset.password());
    }

    @Test
    void neitherNamesThatWereTriedNorAddressesAreKept() {
        var typedPasswordAsName = "geheim-" + UUID.randomUUID();
        call(typedPasswordAsName, "x");
        assertThat(database.queryForList("SELECT gate FROM sign_in_gate", String.class))
                .isNotEmpty()
                .allMatch(gate -> gate.matches("[0-9a-f]{64}"));
    }

    @Test
    void passwordsAreKeptAsArgon2AndNoFasterWay() {
        var name = account();
        assertThat(database.queryForObject(
                        "SELECT password_hash FROM staff_account WHERE username = ?", String.class, name))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** Lets time pass for the gates, without anybody having to wait. */
    private void waitFor(String time) {
        transaction.executeWithoutResult(status -> database.update("UPDATE sign_in_gate SET locked_until = locked_until"
                + " - INTERVAL " + time + ", last_try_at = last_try_at - INTERVAL " + time));
    }

    private static int value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> call(String username, String password) {
        return new Visitor(port).get("/api/tasks/tuerprobe", "Authorization", Visitor.basic(username, password));
    }

    private String account() {
        return createAccount.create(details(), PASSWORD, false).username();
    }

    private static AccountDetails details() {
        return new AccountDetails(
                "probe-" + UUID.randomUUID(),
                "Petra Probe",
                "probe@example.org",
                Set.of(Role.STAFF),
                Set.of(Desk.MUSEUM));
    }
}
