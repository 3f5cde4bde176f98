package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.correspondence.PostedLetters;
import nrw.bildungspartner.intake.post.MailCopy;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.workflow.Cases;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes gets a kind answer, once; a machine gets none, and a stranger learns nothing. */
@ApplicationTest
class ReceiptTests {

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    ClaimMail claimMail;

    @Autowired
    ReceiptRepository receipts;

    @Autowired
    Agreements agreements;

    @Autowired
    Letters letters;

    @Autowired
    PostedLetters posted;

    @Autowired
    Cases cases;

    private final String stranger = "fremd-" + UUID.randomUUID() + "@anderswo.example";

    @Test
    void aStrangerReadsTheSameWhetherTheCaseIsKnownOrNot() {
        String reference = cases.issued().reference();
        AgreementContent content = agreements.get(reference).content().orElseThrow();
        String other = "x" + stranger;

        answered(from(stranger, "Vereinbarung").with("a.pdf", SentMail.pdf("Aktenzeichen " + reference)));
        answered(from(other, "Vereinbarung")
                .with("a.pdf", SentMail.pdf("Aktenzeichen BP-2019-22222-" + IntakeTests.checkOf("BP-2019-22222-"))));

        String toStranger = theOnlyLetterTo(stranger);
        assertThat(toStranger)
                .isEqualTo(theOnlyLetterTo(other))
                .contains("mit einer Seite")
                .doesNotContain(
                        reference,
                        content.institution().name(),
                        content.schools().get(0).contact().email(),
                        "/stand/",
                        "Vereinbarung\"");
        assertThat(letters.ofCase(reference)).extracting(Letter::kind).doesNotContain(LetterKind.MAIL_RECEIPT);
    }

    @Test
    void aContactReadsWhatWasRecognisedAndByWhenSomebodyAnswers() {
        String reference = cases.issued().reference();
        var contact =
                agreements.get(reference).content().orElseThrow().institution().contact();

        answered(from(contact.email(), "Rückfrage").saying("Wie steht es um " + reference + "?"));

        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() == LetterKind.MAIL_RECEIPT)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.recipient()).isEqualTo(contact.email());
                    assertThat(letter.body())
                            .contains(
                                    reference,
                                    agreements.get(reference).institutionName(),
                                    "liegt bei diesem Vorgang",
                                    "antwortet Ihnen bis zum ")
                            .doesNotContain("keine Datei");
                });
    }

    @Test
    void whoSendsTheSignedAgreementGetsOneLetterThatCountsPagesAndNamesTheDay() {
        String reference = cases.issued().reference();
        var contact =
                agreements.get(reference).content().orElseThrow().institution().contact();

        settled(from(contact.email(), "Unterschrieben")
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + reference, "Seite zwei")));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.recipient().equals(contact.email()) && letter.kind() != LetterKind.ISSUED)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.kind()).isEqualTo(LetterKind.SUBMISSION_RECEIVED);
                    assertThat(letter.body()).contains("Angekommen sind 2 Seiten.", "bis zum ");
                });

        answered(
                from(contact.email(), "Nachtrag").with("b.pdf", SentMail.pdf("Aktenzeichen " + reference, "Nachtrag")));

        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() == LetterKind.MAIL_RECEIPT)
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains(reference + " (", ", 2 Seiten"));
    }

    @Test
    void anEncryptedFileAnUnreadableOneAndNoneAtAllAreAnsweredKindly() {
        String second = "x" + stranger;
        String third = "y" + stranger;

        answered(from(stranger, "geschützt").with("geheim.pdf", encrypted(SentMail.pdf("verborgen"))));
        answered(from(second, "kaputt")
                .with("kaputt.pdf", "%PDF-1.7 und dann nichts".getBytes(StandardCharsets.US_ASCII)));
        answered(from(third, "leer").saying("Anbei die Vereinbarung unserer Kita."));

        assertThat(theOnlyLetterTo(stranger)).contains("Passwort geschützt").doesNotContain("ließ sich nicht lesen");
        assertThat(theOnlyLetterTo(second)).contains("ließ sich nicht lesen").doesNotContain("Passwort");
        assertThat(theOnlyLetterTo(third)).contains("keine Datei dabei", "Kita ist keine Schule");
    }

    @Test
    void aMailThatIsTooLargeIsAnsweredWithTheLimitAndAWay() {
        byte[] head = ("Return-Path: <" + stranger + ">\r\nFrom: " + stranger + "\r\nSubject: riesig\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] list = ("From: x" + stranger + "\r\nList-Id: <alle.example>\r\nSubject: riesig\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);

        claimMail.refuse(new MailCopy("gross-" + stranger, 1, 1, Instant.now(), head), "too-large", "48");
        claimMail.refuse(new MailCopy("gross-" + stranger, 1, 2, Instant.now(), list), "too-large", "48");

        assertThat(theOnlyLetterTo(stranger)).contains("Mehr als 30 MB", "hoch");
        assertThat(posted.texts("x" + stranger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "List-Id, <alle.example>",
        "Auto-Submitted, auto-generated",
        "Auto-Submitted, auto-replied",
        "Precedence, bulk",
        "From, no-reply@schule.example",
        "From, MAILER-DAEMON@schule.example",
        "From, info+schleife@bildungspartner.nrw",
        "Return-Path, <>"
    })
    void noMachineIsEverAnswered(String header, String value) {
        var mail = from(stranger, "Maschine").with("scan.pdf", SentMail.pdf("nichts"));
        if (header.equals("Return-Path")) {
            mail.returningTo("<>");
        } else {
            mail.header(header, value);
        }

        var entry = settled(mail);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> cases.times(entry.id().toString(), "Task_AnswerSender")
                                + cases.times(entry.id().toString(), "End_PutAside")
                        > 0);
        assertThat(receipts.existsById(entry.id())).isFalse();
    }

    @Test
    void oneAddressGetsOnlySoManyAnswersHoweverItIsSpelled() {
        for (int i = 0; i < 5; i++) {
            answered(from(stranger.replace("@", "+" + i + "@").toUpperCase(Locale.ROOT), "Nummer " + i)
                    .with(i + ".pdf", SentMail.pdf("nichts " + i)));
        }

        var sixth = settled(from(stranger, "Nummer 6").with("6.pdf", SentMail.pdf("nichts 6")));

        await().until(() -> cases.times(sixth.id().toString(), "Task_AnswerSender") > 0);
        assertThat(receipts.existsById(sixth.id())).isFalse();
        assertThat(sixth.state()).isEqualTo(MailState.UNMATCHED);
    }

    private static SentMail from(String sender, String subject) {
        return new SentMail(subject).header("From", sender);
    }

    private void answered(SentMail mail) {
        var entry = settled(mail);
        await().atMost(Duration.ofSeconds(30)).until(() -> receipts.existsById(entry.id()));
    }

    private String theOnlyLetterTo(String address) {
        List<String> texts =
                await().atMost(Duration.ofSeconds(60)).until(() -> posted.texts(address), found -> !found.isEmpty());
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }

    private static byte[] encrypted(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("eins", "zwei", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IncomingMail settled(SentMail mail) {
        mail.send(mailbox.smtpPort());
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ledger.list(null, new Paging(0, 200)).items().stream()
                                .filter(entry -> entry.subject().equals(mail.subject()))
                                .filter(entry ->
                                        entry.state() != MailState.RECEIVED && entry.state() != MailState.MATCHED)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
