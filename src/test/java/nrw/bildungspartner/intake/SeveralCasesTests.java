package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.WithdrawAgreement;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.PaperReading.Page;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.tracking.TrackCase;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several agreements in one mail, and one agreement in several mails: each page ends in its case and in no other. */
@ApplicationTest
class SeveralCasesTests {

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    Submissions submissions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Findings findings;

    @Autowired
    AssignMail assignMail;

    @Autowired
    DiscardMail discardMail;

    @Autowired
    RetryMail retryMail;

    @Autowired
    WithdrawAgreement withdrawAgreement;

    @Autowired
    TaskInbox tasks;

    @Autowired
    TrackCase trackCase;

    @Autowired
    Cases cases;

    @Test
    void twoAgreementsInOnePdfBecomeTwoSubmissionsEachWithItsOwnPages() {
        Issued a = cases.issued();
        Issued b = cases.issued();
        byte[] stack = PaperStack.together(pdf(a), pdf(b));

        var entry = settled(new SentMail("zwei in einer Datei").with("stapel.pdf", stack));

        assertThat(entry.state()).isEqualTo(MailState.DONE);
        assertThat(entry.reason()).contains("handed-over-several");
        assertThat(entry.reference()).contains(a.reference());
        assertThat(entry.references()).containsExactly(a.reference(), b.reference());
        assertThat(pagesIn(a)).isEqualTo(upTo(PaperStack.pages(pdf(a))));
        assertThat(pagesIn(b)).hasSize(PaperStack.pages(pdf(b))).doesNotContainAnyElementsOf(pagesIn(a));
        for (Issued each : List.of(a, b)) {
            cases.awaitState(each.reference(), AgreementState.IN_REVIEW);
            assertThat(keysOf(each)).contains("pages-complete").doesNotContain("page-missing", "page-guessed");
            assertThat(archive.ofCase(each.reference()))
                    .filteredOn(kept -> kept.kind() == DocumentKind.SUBMISSION_SHARED)
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(archive.content(kept.id())).isEqualTo(stack);
                        assertThat(submissions.papers(
                                        submissions.of(each.reference()).get(0).id()))
                                .extracting(MailAttachment::documentId)
                                .containsExactly(kept.id());
                    });
            assertThat(archive.ofCase(each.reference()))
                    .extracting(StoredDocument::kind)
                    .contains(DocumentKind.RAW_MAIL);
            // Partners see their own case only; the stack holds somebody else's agreement, too.
            assertThat(trackCase.byToken(each.trackingToken(), Locale.GERMAN).documents())
                    .extracting(StoredDocument::name)
                    .doesNotContain("stapel.pdf");
        }
    }

    @Test
    void aFileThatIsOneCasesAloneGoesThereAsItIs() {
        Issued a = cases.issued();
        Issued b = cases.issued();

        var entry = settled(new SentMail("zwei Dateien")
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + a.reference()))
                .with("b.pdf", pdf(b)));

        assertThat(entry.references()).containsExactly(a.reference(), b.reference());
        assertThat(papers(a)).extracting(MailAttachment::name).containsExactly("a.pdf");
        assertThat(papers(b)).extracting(MailAttachment::name).containsExactly("b.pdf");
        assertThat(submissions.of(a.reference()))
                .extracting(Submission::recognisedBy)
                .containsExactly(Clue.TEXT);
        assertThat(archive.ofCase(a.reference()))
                .filteredOn(kept -> kept.kind() == DocumentKind.SUBMISSION)
                .extracting(StoredDocument::name)
                .containsExactly("a.pdf");
        assertThat(archive.ofCase(b.reference()))
                .extracting(StoredDocument::name)
                .contains("b.pdf")
                .doesNotContain("a.pdf");
    }

    @Test
    void aPageWithoutCodeGoesWithThePageBeforeItAndTheReviewerIsTold() {
        Issued a = cases.issued();
        Issued b = cases.issued();
        byte[] stack = PaperStack.together(pdf(a), SentMail.pdf("Anlage: Terminplan"), pdf(b));

        settled(new SentMail("mit Anlage").with("stapel.pdf", stack));

        int annex = PaperStack.pages(pdf(a)) + 1;
        assertThat(pagesIn(a)).isEqualTo(upTo(annex));
        cases.awaitState(a.reference(), AgreementState.IN_REVIEW);
        cases.awaitState(b.reference(), AgreementState.IN_REVIEW);
        assertThat(findings.of(a.reference()))
                .extracting(Finding::key, Finding::args)
                .contains(tuple("page-guessed", List.of("stapel.pdf", String.valueOf(annex))));
        assertThat(keysOf(b)).doesNotContain("page-guessed");
    }

    @Test
    void whereItIsNotSafeThePageGoesToAPersonAndTheRestToItsCases() {
        Issued a = cases.issued();
        Issued b = cases.issued();
        byte[] stack = PaperStack.together(SentMail.pdf("Anschreiben zu beiden"), pdf(a), pdf(b));

        var entry = settled(new SentMail("mit Anschreiben").with("stapel.pdf", stack));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reason()).contains("rest");
        assertThat(entry.reasonText()).contains("stapel.pdf");
        assertThat(pagesIn(a)).doesNotContain(1).hasSize(PaperStack.pages(pdf(a)));
        assertThatThrownBy(() -> retryMail.retry(entry.id(), "miriam")).isInstanceOf(Conflict.class);

        cases.awaitState(a.reference(), AgreementState.IN_REVIEW);
        cases.awaitState(b.reference(), AgreementState.IN_REVIEW);
        assignMail.assign(entry.id(), a.reference(), "miriam");

        await().untilAsserted(() -> assertThat(pagesIn(a)).contains(1));
        assertThat(submissions.of(a.reference())).hasSize(1);
        assertThat(pagesIn(b)).doesNotContain(1);
        assertThat(ledger.get(entry.id()).state()).isEqualTo(MailState.DONE);
        assertThat(archive.ofCase(a.reference()))
                .filteredOn(kept -> kept.kind() == DocumentKind.SUBMISSION_SHARED)
                .hasSize(1);
    }

    @Test
    void onlyThePartWithAnUnknownReferenceGoesToAPerson() {
        Issued a = cases.issued();

        var entry = settled(new SentMail("halb bekannt")
                .with("a.pdf", pdf(a))
                .with("b.pdf", SentMail.pdf("Aktenzeichen " + unknown())));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reasonText()).contains("b.pdf");
        assertThat(entry.references()).containsExactly(a.reference());
        assertThat(papers(a)).extracting(MailAttachment::name).containsExactly("a.pdf");
        assertThat(cases.times(entry.id().toString(), "Task_HandOver")).isOne();

        discardMail.discard(entry.id(), "Nicht von hier", "miriam");

        assertThat(papers(a)).hasSize(1);
        assertThat(ledger.get(entry.id()).state()).isEqualTo(MailState.DONE);
    }

    @Test
    void aFileThatCannotBeReadIsNobodysAsLongAsThereAreSeveralCases() {
        Issued a = cases.issued();
        Issued b = cases.issued();

        var entry = settled(new SentMail("einer kaputt")
                .with("a.pdf", pdf(a))
                .with("kaputt.pdf", "%PDF-1.7 und dann nichts".getBytes(StandardCharsets.US_ASCII))
                .with("b.pdf", pdf(b)));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(entry.reasonText()).contains("kaputt.pdf");
        assertThat(submissions.of(a.reference())).hasSize(1);
        assertThat(submissions.of(b.reference())).hasSize(1);
    }

    @Test
    void thePartOfACaseThatIsClosedGoesToAPerson() {
        Issued a = cases.issued();
        Issued b = cases.issued();
        withdrawAgreement.withdraw(b.reference());

        var entry = settled(new SentMail("einer zu").with("stapel.pdf", PaperStack.together(pdf(a), pdf(b))));

        assertThat(entry.state()).isEqualTo(MailState.UNMATCHED);
        assertThat(pagesIn(a)).hasSize(PaperStack.pages(pdf(a)));
        assertThat(submissions.of(b.reference())).isEmpty();
    }

    @Test
    void photosOfOneAgreementInSeveralMailsAreReviewedTogether() {
        Issued a = cases.issued();
        int pages = PaperStack.pages(pdf(a));

        for (int page = pages; page > 1; page--) {
            settled(new SentMail("Foto " + page).with("IMG_" + page + ".jpg", PaperStack.photo(pdf(a), page, false)));
        }
        cases.awaitState(a.reference(), AgreementState.IN_REVIEW);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(findings.of(a.reference()))
                .extracting(Finding::key, Finding::args)
                .contains(tuple("page-missing", List.of("1", String.valueOf(pages)))));

        settled(new SentMail("Foto 1").with("IMG_1.jpg", PaperStack.photo(pdf(a), 1, false)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(keysOf(a)).contains("pages-complete").doesNotContain("page-missing"));
        assertThat(submissions.of(a.reference())).hasSize(pages);
    }

    @Test
    void theOrderOfPagesAndHowTheyLieDoesNotMatterButAMissingOneDoes() {
        Issued a = cases.issued();
        int pages = PaperStack.pages(pdf(a));
        var mail = new SentMail("durcheinander");
        for (int page = pages; page > 1; page--) {
            mail.with("IMG_" + page + ".jpg", PaperStack.photo(pdf(a), page, page % 2 == 0));
        }
        mail.with("noch-einmal.pdf", PaperStack.page(pdf(a), pages));

        var entry = settled(mail);

        assertThat(entry.reference()).contains(a.reference());
        assertThat(papers(a)).hasSize(pages);
        assertThat(papers(a).stream()
                        .flatMap(paper -> paper.reading().stream())
                        .flatMap(reading -> reading.pages().stream())
                        .map(Page::turned))
                .contains(180);
        cases.awaitState(a.reference(), AgreementState.IN_REVIEW);
        assertThat(findings.of(a.reference()))
                .extracting(Finding::key, Finding::args)
                .contains(tuple("page-missing", List.of("1", String.valueOf(pages))));
    }

    private byte[] pdf(Issued issued) {
        return archive.ofCase(issued.reference()).stream()
                .filter(kept -> kept.kind() == DocumentKind.AGREEMENT_PDF)
                .map(kept -> archive.content(kept.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<MailAttachment> papers(Issued issued) {
        return submissions.of(issued.reference()).stream()
                .flatMap(submission -> submissions.papers(submission.id()).stream())
                .toList();
    }

    private List<Integer> pagesIn(Issued issued) {
        return papers(issued).stream()
                .flatMap(paper -> paper.reading().stream())
                .flatMap(reading -> reading.pages().stream())
                .map(Page::number)
                .sorted()
                .toList();
    }

    private List<String> keysOf(Issued issued) {
        return findings.of(issued.reference()).stream().map(Finding::key).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static String unknown() {
        return "BP-2019-22222-" + IntakeTests.checkOf("BP-2019-22222-");
    }

    private IncomingMail settled(SentMail mail) {
        mail.send(mailbox.smtpPort());
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ledger.list(null, new Paging(0, 200)).items().stream()
                                .filter(entry -> entry.subject().equals(mail.subject()))
                                .filter(this::isSettled)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private boolean isSettled(IncomingMail mail) {
        return switch (mail.state()) {
            case RECEIVED, MATCHED -> false;
            case UNMATCHED ->
                tasks.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL).isPresent();
            default -> true;
        };
    }
}
