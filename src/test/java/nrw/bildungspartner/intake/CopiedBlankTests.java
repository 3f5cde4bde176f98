package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One blank, copied and sent in by more than one pair of partners. */
@ApplicationTest
class CopiedBlankTests {

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    Agreements agreements;

    @Autowired
    Submissions submissions;

    @Autowired
    Findings findings;

    @Autowired
    Letters letters;

    @Autowired
    Cases cases;

    @Test
    void theSecondSenderGetsACaseOfTheirOwnThatSaysWhy() {
        String reference = blank();
        send(reference, "sekretariat@eins.example", "Blatt A");
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        send(reference, "museum@zwei.example", "Blatt B");

        Agreement copy = cases.awaitCopies(reference, 1).get(0);
        cases.awaitState(copy.reference(), AgreementState.IN_REVIEW);

        assertThat(submissions.of(reference)).hasSize(1);
        assertThat(submissions.of(copy.reference()))
                .singleElement()
                .satisfies(submission -> assertThat(submission.sender()).isEqualTo("museum@zwei.example"));
        assertThat(copy.initiative()).isEqualTo(agreements.get(reference).initiative());
        assertThat(findings.of(copy.reference()))
                .extracting(Finding::key, Finding::args)
                .contains(tuple("copy-of", List.of(reference)));
        assertThat(letters.ofCase(copy.reference()))
                .extracting(Letter::recipient)
                .containsExactly("museum@zwei.example");
        assertThat(letters.ofCase(reference)).extracting(Letter::recipient).containsExactly("sekretariat@eins.example");
        assertThat(letters.ofCase(reference).get(0).body()).doesNotContain("zwischen");
    }

    @Test
    void whatTheSameSenderSendsLaterStaysInTheirCase() {
        String reference = blank();
        send(reference, "sekretariat@eins.example", "Blatt A");
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        send(reference, "museum@zwei.example", "Blatt B");
        String copy = cases.awaitCopies(reference, 1).get(0).reference();
        cases.awaitState(copy, AgreementState.IN_REVIEW);

        send(reference, "Sekretariat@Eins.example", "Blatt A, Seite 2");
        send(reference, "museum@zwei.example", "Blatt B, Seite 2");

        cases.awaitSubmissions(reference, 2);
        cases.awaitSubmissions(copy, 2);
        assertThat(agreements.copiesOf(reference)).hasSize(1);
    }

    @Test
    void oneSenderMaySendInCopiesForTwoSchools() {
        var blank = issueBlank.issue("museum", Locale.GERMAN);
        String reference = blank.reference();
        mail(
                reference,
                "kultur@stadt.example",
                "a.docx",
                WordEditor.body(blank.docx(), body -> number(body, "100012")));
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        mail(
                reference,
                "kultur@stadt.example",
                "b.docx",
                WordEditor.body(blank.docx(), body -> number(body, "100101")));

        Agreement copy = cases.awaitCopies(reference, 1).get(0);
        cases.awaitState(copy.reference(), AgreementState.IN_REVIEW);
        // The school's number counts, whoever sends it.
        send(reference, "kollege@stadt.example", "Schulnummer: 100101");

        cases.awaitSubmissions(copy.reference(), 2);
        assertThat(submissions.of(reference)).hasSize(1);
    }

    private String blank() {
        return issueBlank.issue("museum", Locale.GERMAN).reference();
    }

    private static String number(String body, String number) {
        return WordEditor.fill(body, "/bp:schools[1]/bp:school[1]/bp:number[1]", number);
    }

    private void send(String reference, String sender, String words) {
        mail(reference, sender, "scan.pdf", SentMail.pdf("Aktenzeichen " + reference, words));
    }

    private void mail(String reference, String sender, String name, byte[] file) {
        new SentMail("Vereinbarung " + reference)
                .header("From", sender)
                .with(name, file)
                .send(mailbox.smtpPort());
    }
}
