package nrw.bildungspartner.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.mailbox.MailServer;
import nrw.bildungspartner.mailbox.MailSettings;
import nrw.bildungspartner.mailbox.MailSettings.Security;
import nrw.bildungspartner.shell.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application's own outbox runs all the time. The ones tried here live a day ahead: they see letters that are due only
 * then, which the application leaves alone. Letters that earlier tests left waiting would be due by then too, so they are
 * put off further.
 */
@ApplicationTest
class OutboxTests {

    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    LetterRepository letters;

    @Autowired
    Letters found;

    @Autowired
    SendLetter sendLetter;

    @Autowired
    MailSettings mail;

    @Autowired
    TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private StubbornSmtpServer server;

    private final String address = "schule-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void startServer() throws IOException {
        server = new StubbornSmtpServer();
    }

    @BeforeEach
    void nothingElseIsDueTomorrow() {
        transaction.executeWithoutResult(
                status -> letters.findByStateOrderByCreatedAtDesc(LetterState.QUEUED, Limit.unlimited())
                        .forEach(letter -> letter.waitsUntil(TOMORROW.plus(7, ChronoUnit.DAYS))));
    }

    @AfterEach
    void cleanUp() throws IOException {
        server.close();
        transaction.executeWithoutResult(status -> letters.deleteAll(ours()));
    }

    @Test
    void aLetterGoesOutOnceAndItsPrivateLinkIsForgotten() {
        var letter = written();

        assertThat(outbox(TOMORROW).sendDue()).isEqualTo(1);
        assertThat(outbox(TOMORROW).sendDue()).isZero();

        assertThat(server.messages()).singleElement().satisfies(message -> assertThat(message)
                .contains("Message-ID: " + letter.messageId(), "geheim"));
        assertThat(again(letter)).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(LetterState.SENT);
            assertThat(sent.sentAt()).contains(TOMORROW);
            assertThat(sent.raw()).isNull();
            assertThat(sent.body()).isEqualTo("Text […]");
        });
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLaterAndLaterUnderTheSameMessageId() {
        server.thenAnswers("451 try later").thenAnswers("hang up");
        var letter = written();

        outbox(TOMORROW).sendDue();
        assertThat(again(letter)).satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(LetterState.QUEUED);
            assertThat(failed.lastError())
                    .hasValueSatisfying(error -> assertThat(error).contains("451"));
        });
        assertThat(outbox(TOMORROW.plusSeconds(29)).sendDue()).isZero();
        outbox(TOMORROW.plusSeconds(31)).sendDue();
        assertThat(outbox(TOMORROW.plusSeconds(31 + 59)).sendDue()).isZero();
        assertThat(outbox(TOMORROW.plusSeconds(31 + 61)).sendDue()).isEqualTo(1);

        assertThat(server.messages()).hasSize(3).allSatisfy(message -> assertThat(message)
                .contains("Message-ID: " + letter.messageId()));
        assertThat(again(letter).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aRefusalForGoodIsGivenUpAtOnceAndCanBeSentAgain() {
        server.thenAnswers("550 no such user");
        var letter = written();

        outbox(TOMORROW).sendDue();

        assertThat(again(letter).state()).isEqualTo(LetterState.FAILED);
        assertThat(found.givenUp()).extracting(Letter::id).contains(letter.id());
        assertThat(outbox(TOMORROW.plus(1, ChronoUnit.DAYS)).sendDue()).isZero();
        transaction.executeWithoutResult(
                status -> letters.findById(letter.id()).orElseThrow().triedAgain(TOMORROW));
        assertThat(outbox(TOMORROW).sendDue()).isEqualTo(1);
        assertThatThrownBy(() -> found.sendAgain(letter.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void aServerThatNeverWorksIsGivenUpAfterSoManyTries() throws IOException {
        var letter = written();
        server.close();

        var time = TOMORROW;
        for (int i = 0; i < 15; i++) {
            outbox(time).sendDue();
            time = time.plus(2, ChronoUnit.HOURS).plusSeconds(1);
        }

        assertThat(again(letter)).satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(LetterState.FAILED);
            assertThat(failed.attempts()).isEqualTo(15);
        });
    }

    @Test
    void aLeaseOfANodeThatDiedRunsOutAndAnotherSendsTheLetter() {
        var letter = written();
        int taken = lease(letter, TOMORROW);
        assertThat(taken).isEqualTo(1);

        assertThat(outbox(TOMORROW.plusSeconds(60)).sendDue()).isZero();
        assertThat(outbox(TOMORROW.plusSeconds(301)).sendDue()).isEqualTo(1);

        assertThat(again(letter).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void ofManyNodesOneGetsTheLetter() throws Exception {
        var letter = written();
        var ready = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(6);
        try {
            var results = IntStream.range(0, 6)
                    .mapToObj(i -> nodes.submit(() -> {
                        ready.await();
                        return lease(letter, TOMORROW);
                    }))
                    .toList();
            ready.countDown();
            int winners = 0;
            for (var result : results) {
                winners += result.get();
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void tooManyLettersToOneAddressWithinAnHourWait() {
        for (int i = 0; i < 22; i++) {
            written();
        }
        var outbox = outbox(TOMORROW);

        outbox.sendDue();
        outbox.sendDue();

        assertThat(ours())
                .filteredOn(letter -> letter.state() == LetterState.SENT)
                .hasSize(20);
        assertThat(ours())
                .filteredOn(letter -> letter.state() == LetterState.QUEUED)
                .hasSize(2)
                .allSatisfy(waiting -> assertThat(waiting.attempts()).isZero());
        assertThat(outbox(TOMORROW.plusSeconds(3_700)).sendDue()).isEqualTo(2);
    }

    @Test
    void aLetterThatIsWrittenInATransactionLeavesOnlyIfItCommits() throws Exception {
        var other = new Recipient("rolled-back-" + address, "");
        transaction.executeWithoutResult(status -> {
            sendLetter.toSender(null, LetterKind.MAIL_RECEIPT, other, null, Map.of());
            status.setRollbackOnly();
        });
        var recipient = new Recipient(address, "Maria Muster");

        sendLetter.toSender(
                null, LetterKind.MAIL_RECEIPT, recipient, "<frage@example.org>", Map.of("answered", "Frage"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ours()).singleElement().satisfies(sent -> {
                    assertThat(sent.state()).isEqualTo(LetterState.SENT);
                    assertThat(sent.body()).contains("Guten Tag Maria Muster", "„Frage“");
                }));
        assertThat(letters.findAll()).noneMatch(letter -> letter.recipient().equals(other.address()));
    }

    @Test
    void noLetterGoesToWhatIsNoAddress() {
        var before = letters.count();

        for (String wrong : List.of("", "niemand", "a@b@c", "x y@example.org", "a@example.org\r\nBcc: b@example.org")) {
            sendLetter.toSender(null, LetterKind.MAIL_RECEIPT, new Recipient(wrong, ""), null, Map.of());
        }

        assertThat(letters.count()).isEqualTo(before);
    }

    private Letter written() {
        String messageId = MailMessage.newId(mail.address());
        var recipient = new Recipient(address, "Maria");
        var wording = new Wording("Betreff", "Text geheim", "Text […]");
        byte[] raw = MailMessage.render(mail.address(), "Büro", recipient, wording, "de", messageId, null, TOMORROW);
        return letters.saveAndFlush(
                new Letter(null, LetterKind.ISSUED, "de", recipient, wording, messageId, raw, TOMORROW));
    }

    private int lease(Letter letter, Instant now) {
        Integer taken = transaction.execute(status -> letters.lease(letter.id(), now, now.plusSeconds(300)));
        return taken == null ? 0 : taken;
    }

    private Outbox outbox(Instant now) {
        var settings = new LetterSettings(
                true,
                Duration.ofSeconds(1),
                20,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofHours(2),
                15,
                20);
        var carrier =
                new LetterCarrier(() -> new MailServer("127.0.0.1", server.port(), Security.NONE, null, null), mail);
        return new Outbox(letters, carrier, settings, transaction, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Letter again(Letter letter) {
        return letters.findById(letter.id()).orElseThrow();
    }

    private List<Letter> ours() {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }
}
