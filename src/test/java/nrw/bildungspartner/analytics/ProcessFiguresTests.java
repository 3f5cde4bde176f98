package nrw.bildungspartner.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.MilestoneReached;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every test counts in a time of its own, far from the others and from what the running processes tell. */
@ApplicationTest
class ProcessFiguresTests {

    private static final String KEY = "agreement";

    @Autowired
    ProcessFacts facts;

    @Autowired
    ProcessFigures figures;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    Agreements agreements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void percentilesAreThoseThatPlainCountingFinds() {
        Instant begin = Instant.parse("2041-03-01T08:00:00Z");
        Random random = new Random(42);
        Map<String, List<Long>> took = new TreeMap<>();
        List<Long> cycles = new ArrayList<>();
        for (int i = 0; i < 137; i++) {
            String process = start(begin.plusSeconds(i), null);
            for (String activity : List.of("Task_A", "Task_B", "Task_C")) {
                long millis = (long) (Math.exp(random.nextGaussian() * 2) * 60_000);
                if (activity.equals("Task_C") && i % 3 == 0) {
                    continue;
                }
                took.computeIfAbsent(activity, any -> new ArrayList<>()).add(millis);
                run(process, activity, "serviceTask", begin, millis, false);
            }
            long cycle = random.nextInt(1, 90 * 86_400) * 1000L + random.nextInt(1000);
            cycles.add(cycle);
            end(process, begin.plusSeconds(i).plusMillis(cycle), false);
        }

        ProcessReport report = figures.of(KEY, Scope.of("2041-03-01", "2041-03-01", null, null));

        assertThat(report.instances()).isEqualTo(new ProcessReport.Instances(137, 137, 0));
        assertThat(report.activities()).hasSize(3);
        for (ProcessReport.Activity activity : report.activities()) {
            List<Long> millis = took.get(activity.activityId());
            assertThat(millis).isNotNull();
            assertThat(activity.completed()).isEqualTo(millis.size());
            assertThat(activity.seconds().p50()).isEqualTo(percentile(millis, 50));
            assertThat(activity.seconds().p90()).isEqualTo(percentile(millis, 90));
            assertThat(activity.seconds().p99()).isEqualTo(percentile(millis, 99));
            assertThat(activity.seconds().mean())
                    .isCloseTo(millis.stream().mapToLong(it -> it).average().orElseThrow() / 1000, within(0.001));
        }
        assertThat(report.cycle().p50()).isEqualTo(percentile(cycles, 50));
        assertThat(report.cycle().p90()).isEqualTo(percentile(cycles, 90));
        assertThat(report.cycle().p99()).isEqualTo(percentile(cycles, 99));
    }

    @Test
    void whatIsOpenHasNoDurationAndWhatWasBrokenOffIsNeitherOpenNorCompleted() {
        Instant begin = Instant.parse("2041-04-10T08:00:00Z");
        String open = start(begin, null);
        transaction.executeWithoutResult(status -> facts.activityStarted(fact(open, "Task_A", "userTask", begin)));
        String canceled = start(begin, null);
        run(canceled, "Task_A", "userTask", begin, 5_000, true);
        end(canceled, begin.plusSeconds(5), true);
        String done = start(begin, null);
        run(done, "Task_A", "userTask", begin, 7_000, false);
        end(done, begin.plusSeconds(9), false);

        ProcessReport report = figures.of(KEY, Scope.of("2041-04-10", "2041-04-10", null, null));

        assertThat(report.instances()).isEqualTo(new ProcessReport.Instances(3, 1, 1));
        assertThat(report.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.completed()).isEqualTo(1);
            assertThat(activity.open()).isEqualTo(1);
            assertThat(activity.name()).isEqualTo("Name of Task_A");
            assertThat(activity.seconds()).isEqualTo(new ProcessReport.Seconds(7.0, 7.0, 7.0, 7.0));
        });
        assertThat(report.cycle().p50()).isEqualTo(9.0);
    }

    @Test
    void reworkIsTheShareOfCasesInWhichAPersonDidAStepAgain() {
        Instant begin = Instant.parse("2041-05-10T08:00:00Z");
        for (int i = 0; i < 4; i++) {
            String process = start(begin, null);
            run(process, "Task_Review", "userTask", begin, 1_000, false);
            run(process, "Task_Send", "serviceTask", begin, 1_000, false);
            run(process, "Task_Send", "serviceTask", begin, 1_000, false);
            if (i == 0) {
                run(process, "Task_Review", "userTask", begin, 1_000, false);
                run(process, "Task_Review", "userTask", begin, 1_000, false);
            }
        }

        assertThat(figures.of(KEY, Scope.of("2041-05-10", "2041-05-10", null, null))
                        .rework())
                .isEqualTo(0.25);
    }

    @Test
    void initiativeDistrictAndTimeLimitWhatIsCounted() {
        String museum = issued();
        Instant begin = Instant.parse("2041-06-10T22:30:00Z");
        start(begin, museum);
        start(begin, null);
        Agreement agreement = agreements.get(museum);

        assertThat(started("2041-06-11", "2041-06-11", "", "")).isEqualTo(2);
        assertThat(started("2041-06-10", "2041-06-10", "", ""))
                .as("half past ten in the evening in UTC is the next day in Germany")
                .isZero();
        assertThat(started("2041-06-10T22:00:00Z", "2041-06-10T23:00:00Z", "", ""))
                .isEqualTo(2);
        assertThat(started("2041-06-01", "2041-06-30", "museum", "")).isEqualTo(1);
        assertThat(started("2041-06-01", "2041-06-30", "archiv", "")).isZero();
        assertThat(started("2041-06-01", "2041-06-30", "museum", agreement.districtKey()))
                .isEqualTo(1);
        assertThat(started("2041-06-01", "2041-06-30", "", "LWL")).isEqualTo(1);
        assertThat(started("2041-06-01", "2041-06-30", "", "LVR")).isZero();
    }

    @Test
    void aProcessThatFindsItsAgreementLaterIsCountedThere() {
        String museum = issued();
        Instant begin = Instant.parse("2041-07-10T08:00:00Z");
        String process = withOneTask(begin, null);

        transaction.executeWithoutResult(status -> facts.processConcerns(process, museum));

        isCountedInWestphalia("2041-07-10");
    }

    @Test
    void earlierFactsFollowAnAgreementThatTurnsOutToBeElsewhere() {
        String museum = issued();
        Instant begin = Instant.parse("2041-11-10T08:00:00Z");
        String process = withOneTask(begin, museum);
        for (String table : List.of("process_fact", "activity_fact")) {
            jdbc.sql("UPDATE " + table + " SET district = '' WHERE process_instance_id = ?")
                    .param(process)
                    .update();
        }
        submitted(museum, begin.plusSeconds(2));

        isCountedInWestphalia("2041-11-10");
    }

    /** A piece of post that somebody puts aside while the case it belongs to is read: neither waits for the other. */
    @Test
    void aMilestoneWaitsForNoProcessOfItsAgreement() {
        String museum = issued();
        Instant begin = Instant.parse("2041-10-10T08:00:00Z");
        String process = start(begin, museum);
        ActivityFact task = fact(process, "Task_A", "userTask", begin);
        transaction.executeWithoutResult(status -> facts.activityStarted(task));

        transaction.executeWithoutResult(held -> {
            facts.activityEnded(task.activityInstanceId(), begin.plusSeconds(1), false);
            var milestone = CompletableFuture.runAsync(() -> submitted(museum, begin.plusSeconds(2)));
            assertThat(milestone).succeedsWithin(Duration.ofSeconds(20));
            facts.processEnded(process, begin.plusSeconds(3), false);
        });

        assertThat(figures.of(KEY, Scope.of("2041-10-10", "2041-10-10", null, null))
                        .instances())
                .isEqualTo(new ProcessReport.Instances(1, 1, 0));
    }

    @Test
    void theSameFactToldTwiceCountsOnce() {
        Instant begin = Instant.parse("2041-08-10T08:00:00Z");
        ProcessFact start = new ProcessFact(UUID.randomUUID().toString(), KEY, 1, null, begin);
        transaction.executeWithoutResult(status -> {
            facts.processStarted(start);
            facts.processStarted(start);
            facts.processEnded(start.processInstanceId(), begin.plusSeconds(1), false);
            facts.processEnded(start.processInstanceId(), begin.plusSeconds(99), false);
        });

        ProcessReport report = figures.of(KEY, Scope.of("2041-08-10", "2041-08-10", null, null));
        assertThat(report.instances().started()).isEqualTo(1);
        assertThat(report.cycle().p50()).isEqualTo(1.0);
    }

    @Test
    void whatIsRolledBackWasNeverCounted() {
        Instant begin = Instant.parse("2041-09-10T08:00:00Z");
        transaction.executeWithoutResult(status -> {
            facts.processStarted(new ProcessFact(UUID.randomUUID().toString(), KEY, 1, null, begin));
            status.setRollbackOnly();
        });

        assertThat(started("2041-09-10", "2041-09-10", "", "")).isZero();
        assertThatThrownBy(() -> facts.processEnded("any", begin, false))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anUnknownProcessAndAnImpossibleTimeAreRefused() {
        assertThatThrownBy(() -> figures.of("unknown", Scope.ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Scope.of("gestern", null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Scope.of("2027-02-30", null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Scope.of("2027-02-02", "2027-02-01", null, null))
                .isInstanceOf(Invalid.class);
    }

    /** A museum and a school in Westphalia. */
    private String issued() {
        return issueAgreement
                .issue(SampleAgreement.between("168970").content(), Origin.API)
                .reference();
    }

    private void submitted(String reference, Instant at) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new MilestoneReached(reference, AgreementState.SUBMITTED, at)));
    }

    /** One process with one activity, of the museum's initiative in Westphalia. */
    private void isCountedInWestphalia(String day) {
        ProcessReport report = figures.of(KEY, Scope.of(day, day, "museum", "LWL"));
        assertThat(report.instances().started()).isEqualTo(1);
        assertThat(report.activities()).hasSize(1);
    }

    private long started(String from, String to, String initiative, String district) {
        return figures.of(KEY, Scope.of(from, to, initiative, district))
                .instances()
                .started();
    }

    /** A process in which one task was done. */
    private String withOneTask(Instant begin, @Nullable String reference) {
        String process = start(begin, reference);
        run(process, "Task_A", "userTask", begin, 1_000, false);
        return process;
    }

    private String start(Instant at, @Nullable String reference) {
        String process = UUID.randomUUID().toString();
        transaction.executeWithoutResult(
                status -> facts.processStarted(new ProcessFact(process, KEY, 1, reference, at)));
        return process;
    }

    private void end(String process, Instant at, boolean canceled) {
        transaction.executeWithoutResult(status -> facts.processEnded(process, at, canceled));
    }

    private void run(String process, String activity, String type, Instant at, long millis, boolean canceled) {
        ActivityFact fact = fact(process, activity, type, at);
        transaction.executeWithoutResult(status -> {
            facts.activityStarted(fact);
            facts.activityEnded(fact.activityInstanceId(), at.plus(Duration.ofMillis(millis)), canceled);
        });
    }

    private static ActivityFact fact(String process, String activity, String type, Instant at) {
        return new ActivityFact(
                activity + ":" + UUID.randomUUID(), process, KEY, 1, null, activity, "Name of " + activity, type, at);
    }

    /** Nearest rank, counted by hand. */
    private static double percentile(List<Long> millis, int percent) {
        List<Long> sorted = millis.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1) / 1000.0;
    }
}
