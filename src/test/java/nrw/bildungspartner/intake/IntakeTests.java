package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail goes in by SMTP and uploads by the use case; what comes out of the ledger is what counts. */
@ApplicationTest
class IntakeTests {

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    Submissions submissions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    AssignMail assignMail;

    @Autowired
    DiscardMail discardMail;

    @Autowired
    RetryMail retryMail;

    @Autowired
    ReceiveUpload receiveUpload;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskInbox tasks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMailWhosePaperNamesItsAgreementIsHandedOverByItself() {
        String reference = issued();
        var mail = new SentMail("Vereinbarung")
                .with("vereinbarung.pdf", SentMail.pdf("Aktenzeichen " + reference, "Seite 2"))
                .send(mailbox.smtpPort());

        var entry = settled(mail);

        assertThat(entry.state()).isEqualTo(MailState.DONE);
        assertThat(entry.reason()).contains("handed-over");
        assertThat(entry.reference()).contains(reference);
        assertThat(entry.recognisedBy()).contains(Clue.TEXT);
        assertThat(entry.sender()).isEqualTo("lehrerin@schule.example");
        assertThat(submissions.of(reference)).singleElement().satisfies(submission -> {
            assertThat(submission.id()).isEqualTo(entry.submissionId());
            assertThat(submission.channel()).isEqualTo(Channel.MAIL);
            assertThat(submissions.papers(submission.id())).singleElement().satisfies(paper -> {
                assertThat(paper.name()).isEqualTo("vereinbarung.pdf");
                assertThat(paper.outcome()).contains(Outcome.READ);
                assertThat(paper.reading().orElseThrow().pages()).hasSize(2).allSatisfy(page -> assertThat(
                                archive.find(page.preview()))
                        .isPresent());
            });
        });
        assertThat(archive.ofCase(reference))
                .extracting(document -> document.kind())
                .contains(DocumentKind.RAW_MAIL, DocumentKind.SUBMISSION);
    }

    @Test
    void theRawMailIsKeptByteForByteAndItsHashIsThatOfWhatWasSent() {
        var mail = new SentMail("Rohfassung").send(mailbox.smtpPort());

        var entry = settled(mail);

        byte[] raw = archive.content(entry.rawDocument().orElseThrow());
        assertThat(new String(raw, StandardCharsets.UTF_8))
                .startsWith("Return-Path: ")
                .contains("From: lehrerin@schule.example");
        assertThat(entry.sha256()).isEqualTo(Hashes.sha256(mail.bytes()));
    }

    @Test
    void theSameMailAgainIsEnteredAsADuplicateAndWorkedOnOnce() {
        String reference = issued();
        var mail = new SentMail("zweimal")
                .with("vereinbarung.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort());
        settled(mail);

        mail.sendAgain(mailbox.smtpPort());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(entriesOf(mail))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(MailState.DONE))
                .anySatisfy(entry -> assertThat(entry.reason()).contains("duplicate")));
        assertThat(submissions.of(reference)).hasSize(1);
    }

    @Test
    void theSameFileTwiceInOneMailIsOnePaper() {
        String reference = issued();
        byte[] pdf = SentMail.pdf("Aktenzeichen " + reference);
        var mail = new SentMail("doppelter Anhang")
                .with("a.pdf", pdf)
                .with("b.pdf", pdf)
                .send(mailbox.smtpPort());

        var entry = settled(mail);

        assertThat(ledger.attachments(entry.id())).hasSize(2);
        assertThat(submissions.papers(entry.submissionId())).hasSize(1);
    }

    @Test
    void thePaperOutranksWhatIsOnlyMentionedAroundIt() {
        String reference = issued();
        var mail = new SentMail("Papier zählt")
                .saying("Es geht um " + issued())
                .with("vereinbarung.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort());

        assertThat(settled(mail).reference()).contains(reference);
    }

    @Test
    void aReferenceInTheSubjectHelpsWhereThePaperIsSilent() {
        String reference = issued();
        var mail = new SentMail("Vereinbarung " + reference.toLowerCase(Locale.ROOT))
                .with("scan.pdf", SentMail.pdf("Kooperationsvereinbarung ohne Nummer"))
                .send(mailbox.smtpPort());

        var entry = settled(mail);

        assertThat(entry.reference()).contains(reference);
        assertThat(entry.recognisedBy()).contains(Clue.LETTER_TEXT);
    }

    @Test
    void aMailWithoutAttachmentGoesToAPerson() {
        var entry = settled(new SentMail("Frage").saying("Wo ist unser Antrag?").send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("no-attachment");
    }

    @Test
    void aBrokenAttachmentGoesToAPersonWithItsName() {
        var entry = settled(new SentMail("kaputt " + issued())
                .with("kaputt.pdf", "%PDF-1.7 und dann nichts".getBytes(StandardCharsets.US_ASCII))
                .send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("unreadable");
        assertThat(entry.reasonText()).contains("kaputt.pdf");
    }

    @Test
    void aBrokenAttachmentDoesNotSpoilAGoodOne() {
        String reference = issued();
        var entry = settled(new SentMail("halb kaputt")
                .with("kaputt.pdf", "%PDF-1.7 und dann nichts".getBytes(StandardCharsets.US_ASCII))
                .with("gut.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort()));

        assertThat(entry.reference()).contains(reference);
        assertThat(submissions.papers(entry.submissionId()))
                .extracting(MailAttachment::name)
                .containsExactly("gut.pdf");
    }

    @Test
    void aTextThatNamesTwoAgreementsGoesToAPerson() {
        var entry = settled(new SentMail("zwei auf einmal")
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + issued(), "Aktenzeichen " + issued()))
                .send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("several-references");
    }

    @Test
    void anUnknownReferenceGoesToAPerson() {
        var entry = settled(new SentMail("unbekannt")
                .with("a.pdf", SentMail.pdf("Aktenzeichen BP-2019-22222-" + checkOf("BP-2019-22222-")))
                .send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("unknown-reference");
    }

    @Test
    void aPaperForAnAgreementThatWaitsForNoneGoesToAPersonAndFromThereIntoTheFile() {
        String reference = issued();
        transaction.executeWithoutResult(status -> timeline.reach(reference, AgreementState.REGISTERED));
        var entry = settled(new SentMail("nachträglich")
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort()));
        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("not-awaited");

        assignMail.assign(entry.id(), reference, "miriam");

        await().untilAsserted(() -> assertThat(ledger.get(entry.id()).reason()).contains("filed"));
        assertThat(submissions.of(reference)).isEmpty();
        assertThat(archive.ofCase(reference)).anyMatch(document -> document.kind() == DocumentKind.SUBMISSION);
    }

    @Test
    void anAbsenceNoteIsForNobody() {
        var entry = settled(new SentMail("Re: Ihre Vereinbarung " + issued())
                .header("Auto-Submitted", "auto-replied")
                .send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(entry.machine()).contains(MachineSign.AUTO_REPLY);
    }

    @Test
    void aBounceThatCarriesOurLetterBackIsNoSubmission() {
        String reference = issued();
        var entry = settled(new SentMail("Undelivered Mail Returned to Sender")
                .header("From", "MAILER-DAEMON@mx.example")
                .with("original.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort()));

        assertThat(entry.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(submissions.of(reference)).isEmpty();
    }

    @Test
    void aScannerThatMailsByItselfIsHeard() {
        String reference = issued();
        var entry = settled(new SentMail("Scan from Copier")
                .header("Auto-Submitted", "auto-generated")
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort()));

        assertThat(entry.reference()).contains(reference);
    }

    @Test
    void aSubjectOfTenThousandCharactersWithMarkupAndEmojiIsKeptCut() {
        var mail = new SentMail("<script>alert(1)</script> & \"Müller\" 🌳" + "x".repeat(10_000));
        mail.send(mailbox.smtpPort());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        ledger.list(null, new Paging(0, 200)).items())
                .anySatisfy(entry -> assertThat(entry.subject())
                        .startsWith("<script>alert(1)</script> & \"Müller\" 🌳xxx")
                        .hasSizeLessThan(600)));
    }

    @Test
    void anUploadTakesTheSameRoadAndItsPageSaysWhoseItIs() {
        String reference = issued();

        UUID submission = receiveUpload.receive(
                reference, List.of(new UploadedFile("scan.pdf", "application/pdf", SentMail.pdf("ohne Aktenzeichen"))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(submissions.find(submission)).isPresent());
        assertThat(submissions.find(submission).orElseThrow()).satisfies(found -> {
            assertThat(found.channel()).isEqualTo(Channel.UPLOAD);
            assertThat(found.recognisedBy()).isEqualTo(Clue.SENDER);
        });
        assertThat(submissions.papers(submission)).hasSize(1);
    }

    @Test
    void anUploadOfAnotherAgreementsPaperGoesToAPerson() {
        String other = issued();
        UUID submission = receiveUpload.receive(
                issued(), List.of(new UploadedFile("a.pdf", "application/pdf", SentMail.pdf("Aktenzeichen " + other))));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items())
                .filteredOn(entry -> entry.submissionId().equals(submission))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("other-reference")));
    }

    @Test
    void anUploadWithNothingInItIsTurnedDown() {
        String reference = issued();

        assertThatThrownBy(() -> receiveUpload.receive(reference, List.of())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> receiveUpload.receive(
                        reference, List.of(new UploadedFile("leer.pdf", "application/pdf", new byte[0]))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> receiveUpload.receive(
                        "BP-2019-22222-2", List.of(new UploadedFile("a.pdf", "application/pdf", new byte[1]))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPersonAssignsWhatNobodyRecognised() {
        String reference = issued();
        var entry = settled(new SentMail("Foto")
                .with("scan.pdf", SentMail.pdf("kein Wort davon"))
                .send(mailbox.smtpPort()));
        assertThat(entry.reason()).contains("no-reference");

        assertThatThrownBy(() -> assignMail.assign(entry.id(), "BP-2027-AAAA", "miriam"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> assignMail.assign(entry.id(), "BP-2019-22222-" + checkOf("BP-2019-22222-"), "miriam"))
                .isInstanceOf(Invalid.class);
        assignMail.assign(entry.id(), " " + reference.toLowerCase(Locale.ROOT), "miriam");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(submissions.of(reference))
                .singleElement()
                .satisfies(submission -> assertThat(submission.recognisedBy()).isEqualTo(Clue.PERSON)));
        assertThat(ledger.get(entry.id()).handledBy()).contains("miriam");
        assertThatThrownBy(() -> assignMail.assign(entry.id(), reference, "jonas"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> discardMail.discard(entry.id(), "zu spät", "jonas"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aPersonDiscardsWithAReasonOnly() {
        var entry = settled(new SentMail("Werbung").send(mailbox.smtpPort()));

        assertThatThrownBy(() -> discardMail.discard(entry.id(), "  ", "miriam"))
                .isInstanceOf(Invalid.class);
        discardMail.discard(entry.id(), "Werbung <b>", "miriam");

        assertThat(ledger.get(entry.id()).state()).isEqualTo(MailState.DONE);
        assertThat(ledger.get(entry.id()).reasonText()).contains("Werbung <b>");
    }

    @Test
    void readingAgainKeepsNothingTwice() {
        var entry = settled(new SentMail("noch einmal")
                .with("scan.pdf", SentMail.pdf("nichts"))
                .send(mailbox.smtpPort()));
        var before = ledger.attachments(entry.id());

        retryMail.retry(entry.id(), "miriam");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ledger.get(entry.id()).state()).isEqualTo(MailState.UNMATCHED);
            assertThat(ledger.attachments(entry.id())).singleElement().satisfies(after -> {
                assertThat(after.id()).isNotEqualTo(before.get(0).id());
                assertThat(after.documentId()).isEqualTo(before.get(0).documentId());
                assertThat(after.reading().orElseThrow().pages().get(0).preview())
                        .isEqualTo(before.get(0)
                                .reading()
                                .orElseThrow()
                                .pages()
                                .get(0)
                                .preview());
            });
        });
    }

    private String issued() {
        return issueBlank.issue("museum", Locale.GERMAN).reference();
    }

    static char checkOf(String beginning) {
        for (char sign : "23456789ACDEFGHJKMNPQRTUVWXYZ".toCharArray()) {
            if (Reference.parse(beginning + sign).isPresent()) {
                return sign;
            }
        }
        throw new IllegalArgumentException(beginning);
    }

    private IncomingMail settled(SentMail mail) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> entriesOf(mail).stream().findFirst(), found -> found.filter(this::isSettled)
                        .isPresent())
                .orElseThrow();
    }

    /** What waits for a person is known to do so a moment before the person's task is there. */
    private boolean isSettled(IncomingMail mail) {
        return switch (mail.state()) {
            case RECEIVED, MATCHED -> false;
            case UNMATCHED ->
                tasks.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL).isPresent();
            default -> true;
        };
    }

    private List<IncomingMail> entriesOf(SentMail mail) {
        return ledger.list(null, new Paging(0, 200)).items().stream()
                .filter(entry -> entry.subject().equals(mail.subject()))
                .toList();
    }
}
