package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.mailbox.Dovecot;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Post of all sorts arrives at a real IMAP server while two applications on one database take it in and are killed, now one,
 * now the other: in the end each mail is in exactly one state, and no case holds anything twice. {@code mvn verify} kills
 * twice; {@code mvn test -Dtest=FloodedMailboxTests -Dflood.kills=200 -Dflood.mails=2000} is the whole of it, and
 * {@code -Dkills.seed=…}, as a failure names it, chooses the same mails and moments again.
 *
 * <p>It has to find mistakes such as a poller that puts a mail aside before it has claimed it, and a ledger without its
 * unique keys.
 */
class FloodedMailboxTests {

    private static final int KILLS = Integer.getInteger("flood.kills", 2);
    private static final int MAILS = Integer.getInteger("flood.mails", 60);
    private static final int CASES = Math.min(40, MAILS / 10);
    /** How often the server begins to count anew. */
    private static final int FORGETS = 3;

    /** So many mails of an application are read at once, so that a kill takes no more of them a try of theirs. */
    private static final int READERS = 2;

    private static final int TRIES = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Path HOME = Path.of("target", "flooded-mailbox");

    private static final GreenMail LETTERS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** What is to be closed, in this order. */
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private static Dovecot dovecot;
    private static EmbeddedMariaDb database;
    private static List<ChildApplication> applications;

    @BeforeAll
    static void start() throws Exception {
        // The mail server complains, in a thread of its own, of a sender that is killed in the middle of a letter.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        OPEN.push(Awaitility::reset);
        dovecot = Dovecot.start();
        OPEN.push(dovecot);
        LETTERS.start();
        OPEN.push(LETTERS::stop);
        applications =
                List.of(new ChildApplication(HOME.resolve("first")), new ChildApplication(HOME.resolve("second")));
        database = new EmbeddedMariaDb(HOME.resolve("first").resolve("shared"));
        OPEN.push(database);
        applications.forEach(OPEN::push);
    }

    @AfterAll
    static void end() throws Exception {
        for (var each : OPEN) {
            each.close();
        }
    }

    @Test
    void whateverArrivesWhileApplicationsAreKilledEndsInOneStateOnce() {
        startAll();
        var flood = new Flood(
                Stream.generate(() ->
                                OutsideCase.issued(applications.get(0), "flood").reference())
                        .limit(CASES)
                        .toList(),
                KillMoment.SEED);
        var moments =
                new ArrayList<>(KillMoment.within(Duration.ofSeconds(8), KILLS).toList());
        Collections.shuffle(moments, new Random(KillMoment.SEED));

        for (int kill = 0; kill < KILLS; kill += applications.size()) {
            deliver(flood, share(flood, KILLS - kill));
            startAll();
            deliver(flood, share(flood, KILLS - kill - 1));
            killAll(moments.subList(kill, kill + applications.size()));
            if (kill % (KILLS / FORGETS + 1) == 0) {
                dovecot.countAnew();
            }
        }
        startAll();
        deliver(flood, share(flood, 0));

        awaitSettled(flood);
        everyMailIsInOneState(flood);
        noCaseHoldsAnythingTwice(flood);
        nothingIsAskedOrAnsweredTwice();
    }

    private static void startAll() {
        applications.stream()
                .filter(application -> !application.isRunning())
                .forEach(application -> application.launch(settings()));
        applications.forEach(ChildApplication::start);
    }

    /** Each at a moment of its own, counted from now. */
    private static void killAll(List<KillMoment> moments) {
        var gone = Duration.ZERO;
        for (int i :
                moments.get(0).after().compareTo(moments.get(1).after()) < 0 ? new int[] {0, 1} : new int[] {1, 0}) {
            applications.get(i).killAfter(moments.get(i).after().minus(gone));
            gone = moments.get(i).after();
        }
        await("reading processes end")
                .atMost(PATIENCE)
                .until(() -> applications.stream()
                                .mapToInt(each -> each.orphans().size())
                                .sum()
                        == 0);
    }

    /** Of what has not arrived yet; the last share comes in when nobody is killed any more and both look for it. */
    private static int share(Flood flood, int killsToCome) {
        return (MAILS - flood.sent().size()) / (killsToCome + 1);
    }

    private static void deliver(Flood flood, int mails) {
        for (int i = 0; i < mails; i++) {
            dovecot.deliver(flood.next().bytes());
        }
    }

    private static void awaitSettled(Flood flood) {
        await("inbox").atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> dovecot.count("") == 0);
        await("mails under way")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> rows("SELECT id FROM incoming_mail WHERE state IN ('RECEIVED', 'MATCHED')"),
                        List::isEmpty);
        await("letters")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> rows("SELECT id FROM letter WHERE state <> 'SENT'"), List::isEmpty);
        assertThat(dovecot.count("Verarbeitet"))
                .as("mails put aside, some twice where both applications moved them at once")
                .isGreaterThanOrEqualTo(flood.sent().size());
    }

    private static void everyMailIsInOneState(Flood flood) {
        Map<String, Long> deliveries = flood.sent().stream()
                .collect(Collectors.groupingBy(Flood.Mail::delivery, LinkedHashMap::new, Collectors.counting()));
        Map<String, List<Map<String, String>>> ledger =
                rows("SELECT id, delivery_sha256, state, reason, reference FROM incoming_mail").stream()
                        .collect(Collectors.groupingBy(row -> row.get("delivery_sha256")));

        assertThat(ledger.keySet()).as("mails in the ledger").isEqualTo(deliveries.keySet());
        deliveries.forEach((delivery, times) -> {
            var entries = ledger.get(delivery);
            assertThat(entries.size()).as("entries of %s", entries).isLessThanOrEqualTo(times.intValue());
            assertThat(entries.stream().filter(entry -> !"duplicate".equals(entry.get("reason"))))
                    .as("worked on, of %s", entries)
                    .hasSize(1);
        });
        for (Flood.Mail mail : handedOver(flood)) {
            assertThat(ledger.get(mail.delivery()))
                    .as("paper of %s", mail.reference())
                    .anySatisfy(entry -> assertThat(entry)
                            .containsEntry("state", "DONE")
                            .containsEntry("reason", "handed-over")
                            .containsEntry("reference", mail.reference().orElseThrow()));
        }
    }

    /** The mails with a paper of a case, but for those that three kills in a row have left to a person. */
    private static List<Flood.Mail> handedOver(Flood flood) {
        var givenUp = rows("SELECT delivery_sha256 FROM incoming_mail WHERE reason = 'given-up'").stream()
                .map(row -> row.get("delivery_sha256"))
                .collect(Collectors.toSet());
        assertThat(givenUp).as("given up").hasSizeLessThanOrEqualTo(KILLS / TRIES * READERS);
        return flood.sent().stream()
                .filter(mail -> mail.paper().isPresent() && !givenUp.contains(mail.delivery()))
                .toList();
    }

    private static void noCaseHoldsAnythingTwice(Flood flood) {
        assertThat(rows("""
                        SELECT case_reference, kind, sha256 FROM document
                        WHERE case_reference IS NOT NULL AND kind <> 'PAGE_IMAGE'
                        GROUP BY case_reference, kind, sha256 HAVING COUNT(*) > 1""")).as("documents that a case holds twice").isEmpty();
        Map<String, String> cases =
                rows("SELECT sha256, case_reference FROM document WHERE kind = 'SUBMISSION'").stream()
                        .collect(Collectors.toMap(
                                row -> row.get("sha256"), row -> String.valueOf(row.get("case_reference"))));
        for (Flood.Mail mail : handedOver(flood)) {
            assertThat(cases)
                    .as("papers of their cases")
                    .containsEntry(mail.paper().orElseThrow(), mail.reference().orElseThrow());
        }
        assertThat(rows("""
                        SELECT m.delivery_sha256 FROM submission s
                        JOIN incoming_mail m ON m.id = s.mail_id""").stream().map(row -> row.get("delivery_sha256")))
                .as("mails that were handed over")
                .doesNotHaveDuplicates()
                .containsAll(
                        handedOver(flood).stream().map(Flood.Mail::delivery).toList());
    }

    private static void nothingIsAskedOrAnsweredTwice() {
        assertThat(rows("SELECT business_key, kind FROM open_task GROUP BY business_key, kind HAVING COUNT(*) > 1"))
                .as("tasks that stand twice")
                .isEmpty();
        assertThat(rows("""
                        SELECT m.id, m.state, m.reason FROM incoming_mail m
                        WHERE (m.state IN ('UNMATCHED', 'FAILED'))
                            <> EXISTS (SELECT 1 FROM open_task t WHERE t.business_key = m.id)"""))
                .as("mails with nobody to look at them, and finished ones with somebody")
                .isEmpty();
        assertThat(rows("""
                        SELECT recipient, kind, COUNT(*) FROM letter WHERE recipient LIKE 'schule-%'
                        GROUP BY recipient, kind HAVING COUNT(*) > 1""")).as("receipts that went out twice").isEmpty();
    }

    private static String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--bildungspartner.audit.key=" + "00112233445566778899aabbccddeeff".repeat(2),
            "--bildungspartner.mail.imap.host=127.0.0.1",
            "--bildungspartner.mail.imap.port=" + dovecot.port(),
            "--bildungspartner.mail.imap.security=NONE",
            "--bildungspartner.mail.imap.username=" + Dovecot.USER,
            "--bildungspartner.mail.imap.password=" + Dovecot.PASSWORD,
            "--bildungspartner.mail.smtp.host=127.0.0.1",
            "--bildungspartner.mail.smtp.port=" + LETTERS.getSmtp().getPort(),
            "--bildungspartner.mail.smtp.security=NONE",
            "--bildungspartner.reading.processes=" + READERS,
            // What a killed application had begun waits so long before the other one takes it; ten minutes in life.
            "--camunda.bpm.job-execution.lock-time-in-millis=60000"
        };
    }

    private static List<Map<String, String>> rows(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, String>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
