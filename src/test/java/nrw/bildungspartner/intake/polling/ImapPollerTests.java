package nrw.bildungspartner.intake.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.intake.ClaimMail;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailClaimed;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.post.MailCopy;
import nrw.bildungspartner.mailbox.MailServer;
import nrw.bildungspartner.mailbox.MailSettings;
import nrw.bildungspartner.mailbox.MailSettings.Security;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.util.unit.DataSize;

@ApplicationTest
class ImapPollerTests {

    @Autowired
    ClaimMail claimMail;

    @Autowired
    MailLedger ledger;

    @Autowired
    ConfigurableApplicationContext context;

    private final String address = "office-" + UUID.randomUUID() + "@example.org";
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    Cases cases;

    @Autowired
    TaskInbox tasks;

    @SuppressWarnings("NullAway.Init")
    private GreenMailUser office;

    @BeforeEach
    void startServer() {
        server.start();
        office = server.setUser(address, address, "geheim");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void everyMailIsClaimedOnceAndPutAside() throws Exception {
        var first = delivered(new SentMail("erste"));
        var second = delivered(new SentMail("zweite"));
        var poller = poller(DataSize.ofMegabytes(30));

        assertThat(poller.poll()).isTrue();
        assertThat(poller.poll()).isTrue();

        assertThat(entriesOf(first)).hasSize(1);
        assertThat(entriesOf(second)).hasSize(1);
        assertThat(inbox()).isZero();
        assertThat(processed()).isEqualTo(2);
        assertThat(poller.lastSuccess()).isPresent();
    }

    @Test
    void whatAPersonHasOpenedIsTakenAllTheSame() throws Exception {
        var mail = delivered(new SentMail("schon gelesen"));
        for (var stored :
                server.getManagers().getImapHostManager().getInbox(office).getMessages()) {
            stored.setFlag(Flags.Flag.SEEN, true);
        }

        poller(DataSize.ofMegabytes(30)).poll();

        assertThat(entriesOf(mail)).hasSize(1);
    }

    @Test
    void aCrashBetweenClaimAndMoveDoesNoWorkTwice() throws Exception {
        var mail = delivered(new SentMail("Absturz"));
        var inbox = server.getManagers().getImapHostManager().getInbox(office);
        claimMail.claim(new MailCopy(
                address + "/INBOX", inbox.getUidValidity(), inbox.getMessageUids()[0], Instant.now(), mail.bytes()));

        poller(DataSize.ofMegabytes(30)).poll();

        assertThat(entriesOf(mail)).hasSize(1);
        assertThat(inbox()).isZero();
        assertThat(processed()).isEqualTo(1);
    }

    @Test
    void aMailboxThatCountsAnewBringsNothingTwice() throws Exception {
        var mail = delivered(new SentMail("neu gezählt"));
        claimMail.claim(new MailCopy(address + "/INBOX", 1, 77, Instant.now(), mail.bytes()));

        poller(DataSize.ofMegabytes(30)).poll();

        assertThat(entriesOf(mail)).hasSize(1);
        assertThat(inbox()).isZero();
    }

    @Test
    void anotherMailUnderAKnownNumberIsNotLost() throws Exception {
        var mail = delivered(new SentMail("unter alter Nummer"));
        var inbox = server.getManagers().getImapHostManager().getInbox(office);
        var other = new SentMail("vorher unter dieser Nummer");
        claimMail.claim(new MailCopy(
                address + "/INBOX", inbox.getUidValidity(), inbox.getMessageUids()[0], Instant.now(), other.bytes()));

        poller(DataSize.ofMegabytes(30)).poll();

        assertThat(entriesOf(mail)).hasSize(1);
        assertThat(entriesOf(other)).hasSize(1);
    }

    @Test
    void theSameMailSentTwiceIsEnteredTwiceAndWorkedOnOnce() throws Exception {
        var mail = delivered(new SentMail("doppelt"));
        office.deliver(mail.message());

        poller(DataSize.ofMegabytes(30)).poll();

        assertThat(entriesOf(mail))
                .hasSize(2)
                .filteredOn(entry -> entry.reason().equals(Optional.of("duplicate")))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.state()).isEqualTo(MailState.DONE));
        assertThat(inbox()).isZero();
    }

    @Test
    void oneBadMailDoesNotHoldUpTheOthers() throws Exception {
        var bad = delivered(new SentMail("schlimm"));
        var good = delivered(new SentMail("gut"));
        var listener = refusing(bad, () -> new IllegalStateException("This mail cannot be worked on"));
        try {
            var poller = poller(DataSize.ofMegabytes(30));
            assertThat(poller.poll()).isTrue();

            assertThat(entriesOf(good)).hasSize(1);
            assertThat(entriesOf(bad)).isEmpty();
            assertThat(inbox()).isEqualTo(1);
        } finally {
            context.removeApplicationListener(listener);
        }

        poller(DataSize.ofMegabytes(30)).poll();
        assertThat(entriesOf(bad)).hasSize(1);
        assertThat(inbox()).isZero();
    }

    @Test
    void aMailThatFitsInNoRowWaitsLongerEachTimeToo() {
        var bad = delivered(new SentMail("passt nicht"));
        var refused = new AtomicInteger();
        var now = new AtomicReference<>(Instant.now());
        var clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(asked -> now.get());
        var listener = refusing(bad, () -> {
            refused.incrementAndGet();
            return new DataIntegrityViolationException("Data too long");
        });
        try {
            var poller = poller(DataSize.ofMegabytes(30), clock);
            poller.poll();
            poller.poll();
            assertThat(refused).hasValue(1);

            now.updateAndGet(then -> then.plus(Duration.ofSeconds(2)));
            poller.poll();
            assertThat(refused).hasValue(2);
            now.updateAndGet(then -> then.plus(Duration.ofSeconds(2)));
            poller.poll();
            assertThat(refused).hasValue(2);
        } finally {
            context.removeApplicationListener(listener);
        }
    }

    @Test
    void aMailThatIsTooLargeIsEnteredAsRefused() throws Exception {
        var mail = delivered(new SentMail("zu groß").with("gross.bin", new byte[60_000]));

        poller(DataSize.ofKilobytes(50)).poll();

        assertThat(entriesOf(mail)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(MailState.REFUSED);
            assertThat(entry.reason()).contains("too-large");
        });
        assertThat(inbox()).isZero();
    }

    @Test
    void aMailboxThatIsAwayForAWhileIsReadAgainLater() throws Exception {
        var poller = poller(DataSize.ofMegabytes(30));
        assertThat(poller.poll()).isTrue();
        int port = server.getImap().getPort();
        server.stop();

        assertThat(poller.poll()).isFalse();

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        startServer();
        var mail = delivered(new SentMail("danach"));
        assertThat(poller.poll()).isTrue();
        assertThat(entriesOf(mail)).hasSize(1);
    }

    @Test
    void aMailboxThatStaysSilentIsATaskOnceAndNotOncePerLook() {
        var now = new AtomicReference<>(Instant.now());
        var clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(asked -> now.get());
        var poller = poller(DataSize.ofMegabytes(30), clock);
        long before = cases.times("mailbox", "Task_CheckMailbox");
        poller.round();
        assertThat(poller.isSilent()).isFalse();
        server.stop();

        poller.round();
        assertThat(poller.isSilent()).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofMinutes(11)));
        poller.round();
        poller.round();

        assertThat(poller.isSilent()).isTrue();
        assertThat(cases.times("mailbox", "Task_CheckMailbox")).isEqualTo(before + 1);
        assertThat(tasks.of("mailbox", TaskInbox.CARE)).isPresent();
    }

    /** Lets nobody claim the mail, until it is taken away again. */
    private ApplicationListener<ApplicationEvent> refusing(SentMail mail, Supplier<RuntimeException> refusal) {
        ApplicationListener<ApplicationEvent> listener = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(ApplicationEvent event) {
                if (event instanceof PayloadApplicationEvent<?> payload
                        && payload.getPayload() instanceof MailClaimed claimed
                        && ledger.get(claimed.mailId()).subject().equals(mail.subject())) {
                    throw refusal.get();
                }
            }
        };
        context.addApplicationListener(listener);
        return listener;
    }

    private ImapPoller poller(DataSize maxSize) {
        return poller(maxSize, Clock.systemUTC());
    }

    private ImapPoller poller(DataSize maxSize, Clock clock) {
        var mail = new MailSettings(
                address,
                List.of(),
                "Büro",
                maxSize,
                new MailSettings.Imap("", 0, Security.NONE, null, null, "INBOX", "Verarbeitet"),
                new MailSettings.Smtp("", 0, Security.NONE, null, null),
                new MailSettings.Embedded(0, 0, 1, DataSize.ofMegabytes(1)));
        var settings = new PollSettings(true, Duration.ofSeconds(1), 50, Duration.ofMinutes(1), Duration.ofMinutes(10));
        int port = server.getImap().getPort();
        return new ImapPoller(
                () -> new MailServer("127.0.0.1", port, Security.NONE, address, "geheim"),
                mail,
                settings,
                claimMail,
                context,
                clock);
    }

    private SentMail delivered(SentMail mail) {
        office.deliver(mail.message());
        return mail;
    }

    private List<IncomingMail> entriesOf(SentMail mail) {
        return ledger.list(null, new Paging(0, 200)).items().stream()
                .filter(entry -> entry.subject().equals(mail.subject()))
                .toList();
    }

    private int inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(office).getMessageCount();
    }

    private int processed() {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(office, "Verarbeitet")
                .getMessageCount();
    }
}
