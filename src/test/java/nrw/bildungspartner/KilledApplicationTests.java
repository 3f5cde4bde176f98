package nrw.bildungspartner;

import static nrw.bildungspartner.OutsideCase.stream;
import static nrw.bildungspartner.OutsideCase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nrw.bildungspartner.intake.SentMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real application in a process of its own, killed in the middle of its work and started again on what is left: it
 * comes back and finishes, once. {@code mvn verify} kills a few times; {@code mvn test -Dtest=KilledApplicationTests
 * -Dkills=50} does it at fifty moments of each kind, and {@code -Dkills.seed=…}, as a failure names it, at the same ones
 * again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledApplicationTests {

    private static final String OFFICE = "info@bildungspartner.nrw";
    private static final String[] RECEIVED = {"ISSUED", "SUBMISSION_RECEIVED"};
    private static final String[] REGISTERED = {"ISSUED", "SUBMISSION_RECEIVED", "REGISTERED"};

    /** Much longer than anything takes, much shorter than the ten minutes of a job that a killed run had taken. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String NOBODY_FETCHES = "--bildungspartner.intake.poll.enabled=false";

    private static ChildApplication application;

    @BeforeAll
    static void folder() {
        application = new ChildApplication(Path.of("target", "killed-application"));
    }

    @AfterAll
    static void endIt() {
        application.close();
    }

    static Stream<KillMoment> afterDeciding() {
        return KillMoment.within(Duration.ofMillis(500), KillMoment.KILLS);
    }

    static Stream<KillMoment> afterLaunching() {
        return KillMoment.within(Duration.ofSeconds(8), Math.max(1, KillMoment.KILLS / 2));
    }

    /** Before anything else has started it: half of its tables are there when it is killed. */
    @Test
    @Order(1)
    void killedInTheMiddleOfItsVeryFirstStartItBeginsAnew() {
        application.launch();
        await("its first tables").atMost(PATIENCE).until(() -> application.tables() > 20);
        application.killAfter(Duration.ZERO);

        application.start(NOBODY_FETCHES);

        assertThat(application.get("/api/schools").path("total").asInt()).isPositive();
    }

    /** Beginning with an application that does not fetch its mail, as the test before it leaves it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("afterLaunching")
    @Order(2)
    void killedWhileItStartsItStartsAgainAndFindsWhatWasBefore(KillMoment moment) {
        if (moment.kill() > 0) {
            application.restart(NOBODY_FETCHES);
        }
        var agreement = issued(moment.toString());
        agreement.mail().send(application.smtpPort());
        assertThat(entriesOf(agreement.mail())).isEmpty();
        application.killAfter(Duration.ZERO);

        application.launch();
        application.killAfter(moment.after());
        application.start();

        awaitSettled(List.of(agreement));
        assertThat(entriesOf(agreement.mail())).as("%s", moment).containsExactly("DONE handed-over");
        cameInOnce(agreement);
        await("search for " + agreement)
                .atMost(PATIENCE)
                .until(
                        () -> texts(
                                        application
                                                .get("/api/search?q=" + agreement.reference())
                                                .path("items"),
                                        "reference")
                                .toList(),
                        List.of(agreement.reference())::equals);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("afterDeciding")
    @Order(3)
    void aDecisionIsCarriedOutOnceOrNotAtAll(KillMoment moment) {
        application.start();
        var agreements =
                Stream.generate(() -> issued(moment.toString())).limit(3).toList();
        agreements.forEach(agreement -> agreement.mail().send(application.smtpPort()));
        awaitSettled(agreements);
        var tasks = agreements.stream().map(OutsideCase::task).toList();
        int before = partnerships();

        var answers = tasks.stream().map(KilledApplicationTests::register).toList();
        application.killAfter(moment.after());
        application.start();

        for (int i = 0; i < agreements.size(); i++) {
            var agreement = agreements.get(i);
            if (agreement.state().equals("IN_REVIEW")) {
                assertThat(wasAnsweredWell(answers.get(i)))
                        .as("forgotten, %s", moment)
                        .isFalse();
                assertThat(agreement.task()).as("%s", moment).isEqualTo(tasks.get(i));
                agreement.wroteOnce(RECEIVED);
                assertThat(register(tasks.get(i)).join().statusCode())
                        .as("%s", moment)
                        .isEqualTo(200);
            }
            isRegisteredOnce(agreement, tasks.get(i), moment);
        }
        assertThat(agreements.stream().map(OutsideCase::listedAs)).doesNotHaveDuplicates();
        assertThat(partnerships()).as("%s", moment).isEqualTo(before + agreements.size());
    }

    private static OutsideCase issued(String occasion) {
        return OutsideCase.issued(application, occasion);
    }

    private static void isRegisteredOnce(OutsideCase agreement, String task, KillMoment moment) {
        await("letters of " + agreement).atMost(PATIENCE).until(agreement::lettersAreOut);
        assertThat(agreement.state()).as("%s", moment).isEqualTo("REGISTERED");
        agreement.wroteOnce(REGISTERED);
        agreement.holdsItsPaperOnce();
        await("seal of " + agreement).atMost(PATIENCE).until(() -> agreement.sealedCopies() > 0);
        assertThat(agreement.sealedCopies()).as("%s", moment).isOne();
        assertThat(agreement.file().path("tasks")).as("%s", moment).isEmpty();
        assertThat(agreement.listedAs())
                .as("%s", moment)
                .isNotEmpty()
                .isEqualTo(agreement
                        .file()
                        .path("agreement")
                        .path("registrationNumber")
                        .asText());
        assertThat(register(task).join().statusCode()).as("%s", moment).isEqualTo(409);
        assertThat(agreement.file().path("letters")).as("%s", moment).hasSize(2 * REGISTERED.length);
    }

    private static void cameInOnce(OutsideCase agreement) {
        agreement.task();
        agreement.holdsItsPaperOnce();
        agreement.wroteOnce(RECEIVED);
        assertThat(application
                        .get("/api/tasks?q=" + agreement.reference())
                        .path("total")
                        .asInt())
                .as("tasks of %s", agreement)
                .isEqualTo(1);
    }

    /** Nothing is under way any more: every mail has left the inbox, every case is in review, every letter is out. */
    private static void awaitSettled(List<OutsideCase> agreements) {
        for (var agreement : agreements) {
            await("review of " + agreement).atMost(PATIENCE).until(agreement::state, "IN_REVIEW"::equals);
        }
        await("inbox after " + agreements).atMost(PATIENCE).until(() -> application.mailsTo(OFFICE), List::isEmpty);
        for (var agreement : agreements) {
            await("letters of " + agreement).atMost(PATIENCE).until(agreement::lettersAreOut);
        }
    }

    private static int partnerships() {
        return application.get("/api/partnerships/summary").path("partnerships").asInt();
    }

    /** What the ledger says about a mail: one line for each time it was delivered. */
    private static List<String> entriesOf(SentMail mail) {
        return stream(application.get("/api/mails?size=200").path("items"))
                .filter(entry -> entry.path("subject").asText().equals(mail.subject()))
                .map(entry -> entry.path("state").asText() + " "
                        + entry.path("reasonKey").asText())
                .toList();
    }

    private static CompletableFuture<HttpResponse<String>> register(String task) {
        return application.post(
                "/api/tasks/" + task + "/decision", Map.of("decision", "REGISTER", "remarks", List.of(), "note", ""));
    }

    private static boolean wasAnsweredWell(CompletableFuture<HttpResponse<String>> answer) {
        return answer.isDone()
                && !answer.isCompletedExceptionally()
                && answer.join().statusCode() == 200;
    }
}
