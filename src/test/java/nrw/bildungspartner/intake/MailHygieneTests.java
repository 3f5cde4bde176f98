package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.LetterState;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.intake.post.Envelope;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.MailCopy;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Questions, letters that come back, floods and mail that nothing can work on: each ends where somebody sees it. */
@ApplicationTest
class MailHygieneTests {

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    IncomingMailRepository mails;

    @Autowired
    ReadMail readMail;

    @Autowired
    DocumentReader reader;

    @Autowired
    Submissions submissions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Agreements agreements;

    @Autowired
    Letters letters;

    @Autowired
    TaskInbox tasks;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService management;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void aQuestionThatNamesItsCaseIsFiledThereAndSomebodyAnswers() {
        String reference = cases.issued().reference();

        var entry = settled(new SentMail("Frage").saying("Wann ist " + reference + " fertig?"));

        assertThat(entry.state()).isEqualTo(MailState.DONE);
        assertThat(entry.reason()).contains("question");
        assertThat(entry.reference()).contains(reference);
        assertThat(submissions.of(reference)).isEmpty();
        assertThat(archive.ofCase(reference)).extracting(StoredDocument::kind).contains(DocumentKind.RAW_MAIL);
        assertThat(tasks.ofCase(reference))
                .extracting(OpenTask::kind, task -> task.name("de"), task -> task.about()
                        .orElse(""))
                .containsExactly(
                        tuple("care", "Rückfrage beantworten", entry.id().toString()));
        assertThat(tasks.ofCase(reference).get(0).desk())
                .isEqualTo(agreements.get(reference).desk());
    }

    @Test
    void anAnswerToOneOfOurLettersFindsItsCaseIfItsSenderBelongsToIt() {
        Issued issued = cases.issued();
        Letter letter = sentLetter(issued.reference());

        var entry = settled(new SentMail("Re: ohne Aktenzeichen")
                .header("From", letter.recipient().toUpperCase(Locale.ROOT))
                .header("In-Reply-To", letter.messageId())
                .saying("Vielen Dank, wir melden uns."));

        assertThat(entry.reference()).contains(issued.reference());
        assertThat(entry.recognisedBy()).contains(Clue.SENDER);
        assertThat(tasks.ofCase(issued.reference())).hasSize(1);
    }

    @Test
    void anAnswerFromAStrangerIsNobodysUntilAPersonLooks() {
        Issued issued = cases.issued();
        Letter letter = sentLetter(issued.reference());

        var entry = settled(new SentMail("Re: ohne Aktenzeichen")
                .header("From", "fremd@anderswo.example")
                .header("References", letter.messageId())
                .saying("Wie steht es um meinen Antrag?"));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("no-attachment");
        assertThat(tasks.ofCase(issued.reference())).isEmpty();
    }

    @Test
    void aLetterThatComesBackIsMarkedAndSomebodyLooksForAnotherAddressOnce() {
        Issued issued = cases.issued();
        Letter letter = sentLetter(issued.reference());

        var entry = settled(report(letter.messageId(), "failed", "5.1.1"));
        settled(report(letter.messageId(), "failed", "5.1.1"));

        assertThat(entry.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(entry.reason()).contains("letter-returned");
        assertThat(entry.reference()).contains(issued.reference());
        assertThat(again(letter)).satisfies(returned -> {
            assertThat(returned.state()).isEqualTo(LetterState.UNDELIVERABLE);
            assertThat(returned.lastError())
                    .hasValueSatisfying(why -> assertThat(why).contains("550 5.1.1 User unknown"));
        });
        assertThat(tasks.ofCase(issued.reference()))
                .extracting(task -> task.name("de"), task -> task.about().orElse(""))
                .containsExactly(tuple("Andere Adresse finden", letter.id().toString()));
        assertThat(submissions.of(issued.reference())).isEmpty();
    }

    @Test
    void anOldStyleBounceLeadsToTheLetterToo() {
        Issued issued = cases.issued();
        Letter letter = sentLetter(issued.reference());

        settled(new SentMail("Returned mail: see transcript for details")
                .header("From", "Mail Delivery Subsystem <MAILER-DAEMON@mx.example>")
                .saying("The following addresses had permanent fatal errors.\n\n"
                        + "   ----- Original message follows -----\n"
                        + "From: info@bildungspartner.nrw\nMessage-ID: " + letter.messageId() + "\n"));

        assertThat(again(letter).state()).isEqualTo(LetterState.UNDELIVERABLE);
    }

    @Test
    void aReportThatReturnsNoLetterOfOursOrOnlyADelayChangesNothing() {
        Issued issued = cases.issued();
        Letter letter = sentLetter(issued.reference());

        var forged = settled(report("<" + UUID.randomUUID() + "@bildungspartner.nrw>", "failed", "5.1.1"));
        var delayed = settled(report(letter.messageId(), "delayed", "4.4.1"));

        assertThat(forged.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(forged.reason()).contains("bounce");
        assertThat(delayed.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(again(letter).state()).isEqualTo(LetterState.SENT);
        assertThat(tasks.ofCase(issued.reference())).isEmpty();
    }

    @Test
    void aFloodFromOneSenderIsKeptAndWaitsForAPerson() {
        String sender = "flut-" + UUID.randomUUID() + "@schule.example";
        byte[] earlier = ("From: " + sender + "\r\nSubject: vorher\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        mails.saveAll(IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> {
                    var mail = IncomingMail.mailed(
                            new MailCopy("flut-" + sender, 1, i, Instant.now().minusSeconds(1_800), earlier),
                            Envelope.of(earlier),
                            new Hashes("flut-" + i, "flut-" + i),
                            null);
                    mail.becomes(MailState.DONE, "discarded", "Test");
                    return mail;
                })
                .toList());

        // Something after a plus makes nobody somebody else.
        var entry = settled(new SentMail("eine zu viel")
                .header("From", sender.replace("@", "+neu@"))
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + cases.issued().reference())));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("limit");
        assertThat(ledger.attachments(entry.id())).isEmpty();
        assertThat(entry.rawDocument()).isPresent();
    }

    @Test
    void whatFailedThreeTimesIsAPersonsAndIsNotTriedAgain() {
        byte[] raw = "From: a@b.example\r\nSubject: Gift\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var mail = IncomingMail.mailed(
                new MailCopy("gift", 1, Integer.toUnsignedLong(UUID.randomUUID().hashCode()), Instant.now(), raw),
                Envelope.of(raw),
                Hashes.ofMail(raw),
                archive.keep(null, DocumentKind.RAW_MAIL, "mail.eml", "message/rfc822", raw)
                        .id());
        IntStream.range(0, ReadMail.MAX_ATTEMPTS).forEach(tried -> mail.beginsAttempt());
        mails.save(mail);

        readMail.read(mail.id());

        assertThat(ledger.get(mail.id())).satisfies(given -> {
            assertThat(given.state()).isEqualTo(MailState.FAILED);
            assertThat(given.reason()).contains("given-up");
        });
    }

    /** Were the application killed now, only the mails that are being read could be to blame. */
    @Test
    void mailThatOnlyWaitsForItsTurnHasNotBeenTried() {
        byte[] slow = "<?xml version='1.0'?><mock><hang millis='9000'/></mock>".getBytes(StandardCharsets.US_ASCII);
        var reading = IntStream.range(0, reader.atOnce())
                .mapToObj(n -> new SentMail("dauert").with("dauert.xml", slow).send(mailbox.smtpPort()))
                .toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> reading.stream()
                .allMatch(mail ->
                        entryOf(mail).filter(entry -> entry.attempts() == 1).isPresent()));

        var waiting = new SentMail("wartet").send(mailbox.smtpPort());

        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(8)).until(() -> entryOf(waiting)
                .filter(entry -> entry.state() == MailState.RECEIVED && entry.attempts() == 0)
                .isPresent());
        await().atMost(Duration.ofSeconds(60)).until(() -> entryOf(waiting)
                .filter(entry -> entry.state() == MailState.UNMATCHED && entry.attempts() == 1)
                .isPresent());
    }

    @Test
    void mailThatCannotBeHandedOverEndsWithAPersonWhileOthersGoOn() {
        String bad = cases.issued().reference();
        String good = cases.issued().reference();
        ApplicationListener<ApplicationEvent> trouble = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(ApplicationEvent event) {
                if (event instanceof PayloadApplicationEvent<?> payload
                        && payload.getPayload() instanceof SubmissionReceived received
                        && received.reference().equals(bad)) {
                    throw new IllegalStateException("This case cannot take anything");
                }
            }
        };
        context.addApplicationListener(trouble);
        try {
            var poison = new SentMail("geht nicht").with("a.pdf", SentMail.pdf("Aktenzeichen " + bad));
            poison.send(mailbox.smtpPort());
            var fine = settled(new SentMail("geht").with("b.pdf", SentMail.pdf("Aktenzeichen " + good)));
            assertThat(fine.reason()).contains("handed-over");
            var entry = await().atMost(Duration.ofSeconds(90))
                    .until(() -> entryOf(poison), found -> found.filter(
                                    mail -> mail.attempts() > 0 && mail.state() == MailState.MATCHED)
                            .isPresent())
                    .orElseThrow();

            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        hurry(entry.id());
                        return ledger.get(entry.id()).state() == MailState.FAILED;
                    });
            await().untilAsserted(() -> assertThat(tasks.of(entry.id().toString(), TaskInbox.ASSIGN_MAIL))
                    .isPresent());
            assertThat(ledger.get(entry.id()).reason()).contains("given-up");
            assertThat(submissions.of(bad)).isEmpty();
        } finally {
            context.removeApplicationListener(trouble);
        }
    }

    @Test
    void mailToAnotherNameOfTheOfficeArrivesAllTheSame() {
        var plus = settled(new SentMail("an info+museum"), "info+museum@bildungspartner.nrw");
        var alias = settled(new SentMail("an den anderen Namen"), "Bildungspartner@bildungspartner.nrw");

        assertThat(plus.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(alias.state()).isEqualTo(MailState.UNMATCHED);
    }

    /** The pause before the next try is over. */
    private void hurry(UUID mail) {
        engine.createProcessInstanceQuery().processInstanceBusinessKey(mail.toString()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .withRetriesLeft()
                                .list()
                                .stream())
                .forEach(job -> management.setJobDuedate(job.getId(), null));
    }

    private SentMail report(String messageId, String action, String status) {
        return new SentMail("Undelivered Mail Returned to Sender")
                .header("From", "MAILER-DAEMON@mx.example")
                .report(
                        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; weg@schule.example\nAction: "
                                + action + "\nStatus: " + status
                                + "\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n    in mailbox table\n",
                        "From: info@bildungspartner.nrw\nSubject: Ihre Vereinbarung\nIn-Reply-To: <"
                                + UUID.randomUUID() + "@bildungspartner.nrw>\nMessage-ID: " + messageId
                                + "\n\nGuten Tag");
    }

    private Letter sentLetter(String reference) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> letters.ofCase(reference).stream()
                                .filter(letter -> letter.state() == LetterState.SENT)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Letter again(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }

    private IncomingMail settled(SentMail mail) {
        return settled(mail, "info@bildungspartner.nrw");
    }

    private IncomingMail settled(SentMail mail, String recipient) {
        mail.send(mailbox.smtpPort(), recipient);
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> entryOf(mail), found -> found.filter(this::isSettled)
                        .isPresent())
                .orElseThrow();
    }

    private Optional<IncomingMail> entryOf(SentMail mail) {
        return ledger.list(null, new Paging(0, 200)).items().stream()
                .filter(entry -> entry.subject().equals(mail.subject()))
                .findFirst();
    }

    private boolean isSettled(IncomingMail mail) {
        return switch (mail.state()) {
            case RECEIVED, MATCHED -> false;
            case UNMATCHED, FAILED ->
                tasks.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL).isPresent();
            default -> true;
        };
    }
}
