package nrw.bildungspartner.workflow;

import static nrw.bildungspartner.correspondence.LetterKind.CORRECTION_REQUESTED;
import static nrw.bildungspartner.correspondence.LetterKind.ISSUED;
import static nrw.bildungspartner.correspondence.LetterKind.LAPSED;
import static nrw.bildungspartner.correspondence.LetterKind.NEW_VERSION;
import static nrw.bildungspartner.correspondence.LetterKind.REGISTERED;
import static nrw.bildungspartner.correspondence.LetterKind.REJECTED;
import static nrw.bildungspartner.correspondence.LetterKind.REMINDER;
import static nrw.bildungspartner.correspondence.LetterKind.RESUMED;
import static nrw.bildungspartner.correspondence.LetterKind.SIGNATURE_DECLINED;
import static nrw.bildungspartner.correspondence.LetterKind.SIGNATURE_REMINDER;
import static nrw.bildungspartner.correspondence.LetterKind.SIGNATURE_REQUESTED;
import static nrw.bildungspartner.correspondence.LetterKind.SUBMISSION_RECEIVED;
import static nrw.bildungspartner.correspondence.LetterKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Milestone;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.agreement.ResumeAgreement;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.agreement.WaitingTime;
import nrw.bildungspartner.agreement.WithdrawAgreement;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.LetterCameBack;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.inbox.DecideTask;
import nrw.bildungspartner.inbox.FinishCare;
import nrw.bildungspartner.intake.AssignMail;
import nrw.bildungspartner.intake.DiscardMail;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.MailboxSilent;
import nrw.bildungspartner.intake.RetryMail;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.intake.UndoAssignment;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.signing.ChooseOrder;
import nrw.bildungspartner.signing.DeclineSignature;
import nrw.bildungspartner.signing.OpenSigning;
import nrw.bildungspartner.signing.ReportSignature;
import nrw.bildungspartner.signing.SignOnline;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.SignerState;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.signing.Signing;
import nrw.bildungspartner.signing.ToSign;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Each path of each process, on the real engine, database and mailbox: what was passed, what was not, and how often. */
@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessTests {

    private static final CurrentStaff LEAD = new CurrentStaff(
            UUID.randomUUID(),
            "admin",
            "Administration",
            Set.of(Role.STAFF, Role.LEAD),
            Set.of(Desk.GESCHAEFTSFUEHRUNG),
            false,
            0);

    @Autowired
    Cases cases;

    @Autowired
    TaskInbox inbox;

    @Autowired
    DecideTask decideTask;

    @Autowired
    Agreements agreements;

    @Autowired
    Timeline timeline;

    @Autowired
    WaitingTime waitingTime;

    @Autowired
    Letters letters;

    @Autowired
    Submissions submissions;

    @Autowired
    ReportSignature reportSignature;

    @Autowired
    Signers signers;

    @Autowired
    WithdrawAgreement withdrawAgreement;

    @Autowired
    ResumeAgreement resumeAgreement;

    @Autowired
    Signing signing;

    @Autowired
    OpenSigning openSigning;

    @Autowired
    DeclineSignature declineSignature;

    @Autowired
    ChooseOrder chooseOrder;

    @Autowired
    Findings findings;

    @Autowired
    DocumentArchive archive;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    AssignMail assignMail;

    @Autowired
    DiscardMail discardMail;

    @Autowired
    RetryMail retryMail;

    @Autowired
    FinishCare finishCare;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    UndoAssignment undoAssignment;

    @Autowired
    ModelCoverage coverage;

    @Test
    void whatIsSubmittedAndInOrderIsRegistered() {
        String reference = cases.inReview();

        decide(reference, "REGISTER");

        assertThat(state(reference)).isEqualTo(AgreementState.REGISTERED);
        assertThat(agreements.get(reference).registrationNumber()).isPresent();
        assertThat(way(reference))
                .containsExactly(
                        AgreementState.ISSUED,
                        AgreementState.SUBMITTED,
                        AgreementState.IN_REVIEW,
                        AgreementState.REGISTERED);
        assertThat(cases.times(reference, "Task_RegisterPartnership")).isOne();
        assertThat(cases.times(reference, "Task_SendCorrectionRequest")).isZero();
        assertThat(cases.times(reference, "Task_SendRejection")).isZero();
        cases.awaitEnd(reference);
        assertThat(cases.times(reference, "Task_SealRegistered")).isOne();
        assertThat(cases.times(reference, "Task_SealSigned")).isZero();
        assertThat(documents(reference, DocumentKind.AGREEMENT_SEALED)).isOne();
        assertThat(letterKinds(reference)).containsExactly(ISSUED, SUBMISSION_RECEIVED, REGISTERED);
        assertThat(inbox.ofCase(reference)).isEmpty();
    }

    @Test
    void whatLacksSomethingIsMendedSubmittedAgainAndThenRegistered() {
        String reference = cases.inReview();

        decide(reference, "REQUEST_CORRECTION", new Remark("signature-school", "Die Unterschrift der Schule fehlt."));

        assertThat(state(reference)).isEqualTo(AgreementState.CORRECTION_REQUESTED);
        assertThat(agreements.get(reference).remarks())
                .extracting(Remark::text)
                .containsExactly("Die Unterschrift der Schule fehlt.");
        assertThat(cases.isOver(reference)).isFalse();

        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        decide(reference, "REGISTER");

        assertThat(state(reference)).isEqualTo(AgreementState.REGISTERED);
        assertThat(agreements.get(reference).remarks()).isEmpty();
        assertThat(cases.times(reference, "Task_ReadSubmission")).isEqualTo(2);
        assertThat(cases.times(reference, "Task_ReviewAgreement")).isEqualTo(2);
        assertThat(letterKinds(reference))
                .containsExactly(ISSUED, SUBMISSION_RECEIVED, CORRECTION_REQUESTED, SUBMISSION_RECEIVED, REGISTERED);
    }

    @Test
    void whatIsChangedBeforeItComesBackIsIssuedAgainAndEarlierSignaturesDoNotCount() {
        String reference = cases.issued().reference();
        reportSignature.report(reference, "signature-institution");
        assertThat(state(reference)).isEqualTo(AgreementState.SIGNING);

        cases.issueAgain(reference);

        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThat(agreements.get(reference).documentVersion()).isEqualTo(2);
        assertThat(signers.of(reference))
                .allSatisfy(signer -> assertThat(signer.signed()).isEmpty());
        assertThat(letterKinds(reference)).containsExactly(ISSUED, NEW_VERSION);
        assertThat(letters.ofCase(reference).get(2).body())
                .contains("Fassung 2", "Auswertung", "bisher: jährlich im Mai", "jetzt: zweimal im Jahr");
        assertThat(way(reference))
                .containsExactly(AgreementState.ISSUED, AgreementState.SIGNING, AgreementState.ISSUED);

        reportSignature.report(reference, "signature-institution");
        assertThat(state(reference)).isEqualTo(AgreementState.SIGNING);
        assertThat(cases.times(reference, "Task_CoSign")).isEqualTo(2);
        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThatThrownBy(() -> cases.issueAgain(reference)).isInstanceOf(Conflict.class);
        assertThat(agreements.get(reference).documentVersion()).isEqualTo(2);
    }

    @Test
    void whatHasToBeMendedMayBeChangedInstead() {
        String reference = cases.inReview();
        decide(reference, "REQUEST_CORRECTION", new Remark("evaluation", "Nennen Sie, wie oft."));

        cases.issueAgain(reference);

        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThat(cases.times(reference, "Event_ChangedWhileMending")).isOne();
        assertThat(cases.times(reference, "Task_CoSign")).isEqualTo(2);
        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
    }

    @Test
    void whatCannotBeRegisteredIsRejectedWithItsReasons() {
        String reference = cases.inReview();

        decide(reference, "REJECT", new Remark("", "Die Einrichtung gehört zu keiner der zehn Arten."));

        assertThat(state(reference)).isEqualTo(AgreementState.REJECTED);
        assertThat(agreements.get(reference).remarks()).hasSize(1);
        assertThat(agreements.get(reference).registrationNumber()).isEmpty();
        assertThat(cases.times(reference, "Task_RegisterPartnership")).isZero();
        assertThat(cases.isOver(reference)).isTrue();
        assertThat(letterKinds(reference)).containsExactly(ISSUED, SUBMISSION_RECEIVED, REJECTED);
    }

    @Test
    void whoHasSignedIsNotRemindedUntilOnlyTheCopyIsMissing() {
        String reference = cases.issued().reference();
        reportSignature.report(reference, signing.side(reference, 0).key());

        cases.fire(reference, "Timer_SubmissionReminder");

        assertThat(lettersOf(reference, SIGNATURE_REMINDER)).singleElement().satisfies(letter -> assertThat(
                        letter.recipient())
                .isEqualTo(signing.side(reference, 1).person().email()));
        reportSignature.report(reference, signing.side(reference, 1).key());
        cases.fire(reference, "Timer_SubmissionReminder");

        assertThat(lettersOf(reference, SIGNATURE_REMINDER)).hasSize(1);
        assertThat(lettersOf(reference, REMINDER)).hasSize(2);
        assertThat(cases.times(reference, "Task_SendSubmissionReminder")).isEqualTo(2);
    }

    @Test
    void whenAllHaveSignedOnlineTheAgreementIsSubmittedWithoutAnyMail() {
        String reference = cases.issued().reference();

        signing.sign(reference, 0);
        assertThat(state(reference)).isEqualTo(AgreementState.SIGNING);
        assertThat(cases.times(reference, "Task_SealSigned")).isZero();
        signing.sign(reference, 1);
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(submissions.of(reference)).isEmpty();
        assertThat(cases.times(reference, "Task_SealSigned")).isOne();
        assertThat(documents(reference, DocumentKind.AGREEMENT_SEALED)).isOne();
        assertThat(findings.of(reference)).extracting(Finding::key).doesNotContain("paper-missing");
        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().equals("signature-online"))
                .hasSize(2);
        assertThat(lettersOf(reference, SUBMISSION_RECEIVED))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()).contains("alle haben unterzeichnet"));

        decide(reference, "REGISTER");
        cases.awaitEnd(reference);

        assertThat(state(reference)).isEqualTo(AgreementState.REGISTERED);
        assertThat(cases.times(reference, "Task_SealRegistered")).isOne();
        assertThat(documents(reference, DocumentKind.AGREEMENT_SEALED)).isOne();
    }

    @Test
    void oneSideOnPaperAndTheOtherOnlineNeedsTheCopyAndTheReviewKnowsWhereToLook() {
        String reference = cases.issued().reference();
        reportSignature.report(reference, signing.side(reference, 0).key());
        signing.sign(reference, 1);

        assertThat(state(reference)).isEqualTo(AgreementState.SIGNING);
        assertThat(cases.times(reference, "Event_AllSigned")).isZero();
        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().startsWith("signature-"))
                .extracting(Finding::key, Finding::field)
                .containsExactlyInAnyOrder(
                        tuple("signature-on-paper", signing.side(reference, 0).key()),
                        tuple("signature-online", "signature-institution"));
        decide(reference, "REGISTER");
        cases.awaitEnd(reference);
        assertThat(documents(reference, DocumentKind.AGREEMENT_SEALED)).isOne();
        assertThat(documents(reference, DocumentKind.SUBMISSION)).isOne();
    }

    @Test
    void whoSignsWhileTheCopyIsUnderReviewIsSeenThere() {
        String reference = cases.issued().reference();
        String token = signing.token(signing.side(reference, 1).person());
        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        signing.sign(token, signing.side(reference, 1).person());

        assertThat(state(reference)).isEqualTo(AgreementState.IN_REVIEW);
        assertThat(findings.of(reference)).extracting(Finding::key).contains("signature-online", "signature-on-paper");
    }

    @Test
    void aSignatureThatWasAskedForAndIsGivenOnlineMendsTheCase() {
        String reference = cases.inReview();
        decide(reference, "REQUEST_CORRECTION", new Remark("signature-institution", "Die Unterschrift fehlt."));

        signing.sign(reference, 1);
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(cases.times(reference, "Event_MissingSigned")).isOne();
        assertThat(submissions.of(reference)).hasSize(1);
        assertThat(cases.times(reference, "Task_ReviewAgreement")).isEqualTo(2);
    }

    @Test
    void whoDeclinesSaysWhyAndTheOthersMayChangeTheAgreement() {
        String reference = cases.issued().reference();
        String token = signing.token(signing.side(reference, 1).person());

        declineSignature.decline(token, "Zwei Besuche im Jahr sind uns zu viel.");

        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThat(cases.times(reference, "Task_SendDecline")).isOne();
        assertThat(lettersOf(reference, SIGNATURE_DECLINED)).hasSize(2).allSatisfy(letter -> assertThat(letter.body())
                .contains("Zwei Besuche im Jahr sind uns zu viel."));
        cases.fire(reference, "Timer_SubmissionReminder");
        assertThat(lettersOf(reference, SIGNATURE_REMINDER)).hasSize(1);

        cases.issueAgain(reference);

        assertThat(openSigning.open(token).place()).isEqualTo(ToSign.Place.OUTDATED);
        assertThat(signing.side(reference, 1).state()).isEqualTo(SignerState.ASKED);
    }

    @Test
    void aChangedVersionMakesEarlierSignaturesAndLinksVoid() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        Person institution = signing.side(reference, 1).person();
        String old = signing.token(institution);
        signing.sign(reference, 0);

        cases.issueAgain(reference);

        assertThat(signers.of(reference)).noneMatch(Signer::isSigned);
        assertThat(openSigning.open(old).place()).isEqualTo(ToSign.Place.OUTDATED);
        assertThatThrownBy(() -> signing.sign(old, institution)).isInstanceOf(Conflict.class);
        assertThat(lettersOf(reference, NEW_VERSION))
                .allSatisfy(letter -> assertThat(letter.body()).contains("zählen nicht mehr"));
        assertThat(signing.sign(signing.token(school, 2), school, 2)).isEqualTo(SignOnline.Outcome.SIGNED);
        assertThat(signing.sign(signing.token(institution, 2), institution)).isEqualTo(SignOnline.Outcome.SIGNED);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThat(documents(reference, DocumentKind.AGREEMENT_SEALED)).isOne();
    }

    @Test
    void oneAfterTheOtherTheNextIsAskedWhenTheOneBeforeHasSigned() {
        String reference = cases.issued().reference();
        Person institution = signing.side(reference, 1).person();
        String early = signing.token(institution);
        chooseOrder.choose(reference, true);

        assertThat(openSigning.open(early).place()).isEqualTo(ToSign.Place.LATER);
        cases.fire(reference, "Timer_SubmissionReminder");
        assertThat(lettersOf(reference, SIGNATURE_REMINDER)).hasSize(1);
        assertThat(lettersOf(reference, SIGNATURE_REQUESTED)).isEmpty();
        signing.sign(reference, 0);

        assertThat(lettersOf(reference, SIGNATURE_REQUESTED))
                .singleElement()
                .satisfies(letter -> assertThat(letter.recipient()).isEqualTo(institution.email()));
        assertThat(openSigning.open(early).place()).isEqualTo(ToSign.Place.READY);
    }

    @Test
    void aLapsedCaseIsTakenUpAgainWhereItStopped() {
        String reference = cases.issued().reference();
        signing.sign(reference, 0);
        cases.fire(reference, "Timer_SubmissionOverdue");
        assertThat(state(reference)).isEqualTo(AgreementState.LAPSED);
        Person institution = signing.side(reference, 1).person();
        assertThat(openSigning.open(signing.token(institution)).place()).isEqualTo(ToSign.Place.CLOSED);

        resumeAgreement.resume(reference);

        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThat(waitingTime.endsFor(reference)).isPresent();
        assertThat(lettersOf(reference, RESUMED)).hasSize(2);
        assertThatThrownBy(() -> resumeAgreement.resume(reference)).isInstanceOf(Conflict.class);
        signing.sign(signing.token(institution, 2), institution);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThat(cases.times(reference, "Task_CoSign")).isEqualTo(2);
    }

    @Test
    void whoeverForgetsToSubmitIsRemindedAndAtLastTheCaseLapses() {
        String reference = cases.issued().reference();

        cases.fire(reference, "Timer_SubmissionReminder");

        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThat(letterKinds(reference)).containsExactly(ISSUED, SIGNATURE_REMINDER);
        assertThat(letters.ofCase(reference)).allSatisfy(letter -> assertThat(letter.body())
                .contains(
                        "Zeit ist bis zum " + german(LocalDate.now(Formats.ZONE).plusDays(180)) + "."));

        cases.fire(reference, "Timer_SubmissionOverdue");

        assertThat(state(reference)).isEqualTo(AgreementState.LAPSED);
        assertThat(letterKinds(reference)).containsExactly(ISSUED, SIGNATURE_REMINDER, LAPSED);
        assertThat(waitingTime.endsFor(reference)).isEmpty();
        assertThat(cases.times(reference, "Task_ReadSubmission")).isZero();
        assertThat(cases.isOver(reference)).isTrue();
    }

    @Test
    void whoeverForgetsToMendIsRemindedAndAtLastTheCaseLapses() {
        String reference = cases.inReview();
        assertThat(waitingTime.endsFor(reference)).isEmpty();
        decide(reference, "REQUEST_CORRECTION", new Remark("", "Seite 2 fehlt."));

        LocalDate end = LocalDate.ofInstant(waitingTime.endsFor(reference).orElseThrow(), Formats.ZONE);
        assertThat(end).isEqualTo(LocalDate.now(Formats.ZONE).plusDays(60));
        cases.fire(reference, "Timer_CorrectionReminder");
        cases.fire(reference, "Timer_CorrectionOverdue");

        assertThat(state(reference)).isEqualTo(AgreementState.LAPSED);
        assertThat(letterKinds(reference))
                .containsExactly(ISSUED, SUBMISSION_RECEIVED, CORRECTION_REQUESTED, REMINDER, LAPSED);
        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() == CORRECTION_REQUESTED || letter.kind() == REMINDER)
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.body()).contains(german(end)));
        assertThat(cases.isOver(reference)).isTrue();
    }

    @Test
    void aReportedSignatureShowsThatSigningHasBegunAndSubmittingStillWorks() {
        String reference = cases.issued().reference();
        String signer = signers.of(reference).get(0).key();

        reportSignature.report(reference, signer);
        reportSignature.report(reference, signer);

        assertThat(state(reference)).isEqualTo(AgreementState.SIGNING);
        assertThat(cases.times(reference, "End_SignatureNoted")).isOne();

        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThatThrownBy(() -> reportSignature.report(
                        reference, signers.of(reference).get(1).key()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void partnersMayWithdrawAsLongAsNothingIsDecided() {
        String waiting = cases.issued().reference();
        String inReview = cases.inReview();

        withdrawAgreement.withdraw(waiting);
        withdrawAgreement.withdraw(inReview);

        assertThat(state(waiting)).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(state(inReview)).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(inbox.ofCase(inReview)).isEmpty();
        assertThat(cases.isOver(inReview)).isTrue();
        assertThat(letterKinds(waiting)).containsExactly(ISSUED, WITHDRAWN);
        assertThatThrownBy(() -> withdrawAgreement.withdraw(waiting)).isInstanceOf(Conflict.class);
    }

    @Test
    void somethingThatComesDuringTheReviewJoinsItAndBeginsNoSecondOne() {
        String reference = cases.inReview();

        cases.submit(reference);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cases.times(reference, "End_FurtherSubmissionRead"))
                        .isOne());
        assertThat(submissions.of(reference)).hasSize(2);
        assertThat(inbox.ofCase(reference)).hasSize(1);
        assertThat(cases.times(reference, "Task_ReviewAgreement")).isOne();
        assertThat(state(reference)).isEqualTo(AgreementState.IN_REVIEW);
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldThatItIsDone() {
        String reference = cases.inReview();
        String task = inbox.ofCase(reference).get(0).id();

        decideTask.decide(task, "REGISTER", List.of(), "", LEAD);

        assertThatThrownBy(() -> decideTask.decide(task, "REJECT", List.of(new Remark("", "Nein.")), "", LEAD))
                .isInstanceOf(Conflict.class);
        assertThat(state(reference)).isEqualTo(AgreementState.REGISTERED);
    }

    @Test
    void mailWithoutReferenceIsAssignedByAPersonAndThenTakesTheUsualRoad() {
        String reference = cases.issued().reference();
        IncomingMail mail = unmatched(new SentMail("Unser Vertrag")
                .with("foto.pdf", SentMail.pdf("Hier steht kein Aktenzeichen " + UUID.randomUUID())));

        assignMail.assign(mail.id(), reference, "admin");

        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThat(cases.times(mail.id().toString(), "End_HandedOver")).isOne();
        assertThat(inbox.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL)).isEmpty();
    }

    @Test
    void whatWasAssignedToTheWrongCaseIsTakenOutAndGoesToTheRightOne() {
        String wrong = cases.issued().reference();
        String right = cases.issued().reference();
        IncomingMail mail = unmatched(new SentMail("Unser Vertrag")
                .with("foto.pdf", SentMail.pdf("Hier steht kein Aktenzeichen " + UUID.randomUUID())));
        assignMail.assign(mail.id(), wrong, "admin");
        await().untilAsserted(() -> assertThat(state(wrong)).isEqualTo(AgreementState.IN_REVIEW));

        undoAssignment.undo(mail.id(), "admin");

        assertThat(state(wrong)).isEqualTo(AgreementState.ISSUED);
        assertThat(cases.times(wrong, "Event_SubmissionTakenBack")).isOne();
        assertThat(inbox.of(wrong, TaskInbox.REVIEW)).isEmpty();
        assertThat(findings.of(wrong)).isEmpty();
        assertThat(documents(wrong, DocumentKind.SUBMISSION)).isZero();
        assertThat(ledger.get(mail.id()).reference()).isEmpty();
        assertThatThrownBy(() -> undoAssignment.undo(mail.id(), "admin")).isInstanceOf(Conflict.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(inbox.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL))
                        .isPresent());
        assignMail.assign(mail.id(), right, "admin");
        await().untilAsserted(() -> assertThat(state(right)).isEqualTo(AgreementState.IN_REVIEW));
        assertThat(documents(right, DocumentKind.SUBMISSION)).isOne();

        decide(right, "REJECT", new Remark("", "Gehört nicht zum Programm."));
        assertThatThrownBy(() -> undoAssignment.undo(mail.id(), "admin")).isInstanceOf(Conflict.class);
    }

    @Test
    void whereSomethingElseCameBackTheReviewGoesOnWithoutWhatWasTakenOut() {
        String reference = cases.issued().reference();
        IncomingMail first =
                unmatched(new SentMail("Eins").with("eins.pdf", SentMail.pdf("Erstes Blatt " + UUID.randomUUID())));
        IncomingMail second =
                unmatched(new SentMail("Zwei").with("zwei.pdf", SentMail.pdf("Zweites Blatt " + UUID.randomUUID())));
        assignMail.assign(first.id(), reference, "admin");
        await().untilAsserted(() -> assertThat(state(reference)).isEqualTo(AgreementState.IN_REVIEW));
        assignMail.assign(second.id(), reference, "admin");

        undoAssignment.undo(second.id(), "admin");

        assertThat(state(reference)).isEqualTo(AgreementState.IN_REVIEW);
        assertThat(cases.times(reference, "Event_SubmissionTakenBack")).isZero();
        assertThat(inbox.of(reference, TaskInbox.REVIEW)).isPresent();
        assertThat(documents(reference, DocumentKind.SUBMISSION)).isOne();
    }

    @Test
    void mailWithoutReferenceCanBeReadAgainAndAtLastBeDiscarded() {
        IncomingMail mail = unmatched(
                new SentMail("Frage").with("frage.pdf", SentMail.pdf("Noch eine Frage " + UUID.randomUUID())));

        retryMail.retry(mail.id(), "admin");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cases.times(mail.id().toString(), "Task_AssignMail"))
                        .isEqualTo(2));
        discardMail.discard(mail.id(), "Keine Vereinbarung", "admin");

        assertThat(cases.times(mail.id().toString(), "End_Discarded")).isOne();
        assertThat(cases.times(mail.id().toString(), "Task_HandOver")).isZero();
        assertThat(cases.isOver(mail.id().toString())).isTrue();
    }

    @Test
    void anAutomaticAnswerIsPutAsideAndNobodyHasToLookAtIt() {
        var sent = new SentMail("Abwesend")
                .header("Auto-Submitted", "auto-replied")
                .send(mailbox.smtpPort());

        IncomingMail mail = settled(sent);

        assertThat(mail.state()).isEqualTo(MailState.AUTOMATIC);
        await().untilAsserted(() ->
                assertThat(cases.times(mail.id().toString(), "End_PutAside")).isOne());
        assertThat(cases.times(mail.id().toString(), "Task_AssignMail")).isZero();
    }

    @Test
    void ofMailForTwoCasesTheKnownOneGetsItsPartAndAPersonAssignsTheRest() {
        String known = cases.issued().reference();
        String other = cases.issued().reference();
        IncomingMail mail = unmatched(new SentMail("Zwei Vereinbarungen")
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + known))
                .with("b.pdf", SentMail.pdf("Aktenzeichen BP-2019-22222-" + lastOf("BP-2019-22222-"))));
        cases.awaitState(known, AgreementState.IN_REVIEW);
        assertThat(cases.times(mail.id().toString(), "Task_HandOver")).isOne();

        assignMail.assign(mail.id(), other, "admin");

        cases.awaitState(other, AgreementState.IN_REVIEW);
        assertThat(submissions.of(known)).hasSize(1);
        assertThat(cases.times(mail.id().toString(), "Task_HandOver")).isEqualTo(2);
        assertThat(cases.times(mail.id().toString(), "End_HandedOver")).isOne();
    }

    @Test
    void aQuestionIsAnsweredWithoutTheCaseWaitingForIt() {
        String reference = cases.issued().reference();
        settled(new SentMail("Frage")
                .saying("Was fehlt noch bei " + reference + "?")
                .send(mailbox.smtpPort()));
        String task = await().until(
                        () -> inbox.ofCase(reference).stream()
                                .map(OpenTask::id)
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());

        finishCare.finish(task, LEAD);

        assertThat(cases.times(reference, "Task_AnswerQuestion")).isOne();
        assertThat(cases.times(reference, "Task_FindAddress")).isZero();
        assertThat(inbox.ofCase(reference)).isEmpty();
        assertThat(state(reference)).isEqualTo(AgreementState.ISSUED);
        assertThatThrownBy(() -> finishCare.finish(task, LEAD)).isInstanceOf(Conflict.class);
    }

    @Test
    void aLetterThatCameBackIsSeenTo() {
        String reference = cases.issued().reference();
        events.publishEvent(
                new LetterCameBack(reference, letters.ofCase(reference).get(0).id()));

        finishCare.finish(inbox.ofCase(reference).get(0).id(), LEAD);

        assertThat(cases.times(reference, "Task_FindAddress")).isOne();
        assertThat(cases.times(reference, "End_CaredFor")).isOne();
    }

    @Test
    void aSilentMailboxIsOneTaskUntilSomebodyHasLookedAfterIt() {
        events.publishEvent(new MailboxSilent(Instant.now()));
        events.publishEvent(new MailboxSilent(Instant.now()));
        String task = inbox.of("mailbox", TaskInbox.CARE).orElseThrow().id();

        finishCare.finish(task, LEAD);

        assertThat(inbox.of("mailbox", TaskInbox.CARE)).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyElementOfEveryModelHasBeenPassed() {
        assertThat(coverage.elements()).hasSizeGreaterThan(60);
        assertThat(coverage.missed()).isEmpty();
    }

    private void decide(String reference, String decision, Remark... remarks) {
        decideTask.decide(
                inbox.of(reference, TaskInbox.REVIEW).orElseThrow().id(), decision, List.of(remarks), "", LEAD);
    }

    private static String german(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN).format(day);
    }

    private List<Letter> lettersOf(String reference, LetterKind kind) {
        return letters.ofCase(reference).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
    }

    private long documents(String reference, DocumentKind kind) {
        return archive.ofCase(reference).stream()
                .filter(document -> document.kind() == kind)
                .count();
    }

    private AgreementState state(String reference) {
        return agreements.get(reference).state();
    }

    private List<AgreementState> way(String reference) {
        return timeline.of(reference).stream().map(Milestone::state).toList();
    }

    /** Each step's letters go to two people; the kinds in their order. */
    private List<LetterKind> letterKinds(String reference) {
        List<LetterKind> kinds =
                letters.ofCase(reference).stream().map(Letter::kind).toList();
        assertThat(kinds.size() % 2).isZero();
        return java.util.stream.IntStream.range(0, kinds.size() / 2)
                .mapToObj(i -> kinds.get(2 * i))
                .toList();
    }

    private static char lastOf(String beginning) {
        return (char) "23456789ACDEFGHJKMNPQRTUVWXYZ"
                .chars()
                .filter(sign -> Reference.parse(beginning + (char) sign).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private IncomingMail unmatched(SentMail mail) {
        IncomingMail settled = settled(mail.send(mailbox.smtpPort()));
        assertThat(settled.state()).isEqualTo(MailState.UNMATCHED);
        await().untilAsserted(() -> assertThat(inbox.of(settled.id().toString(), TaskInbox.ASSIGN_MAIL))
                .isPresent());
        return settled;
    }

    private IncomingMail settled(SentMail mail) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ledger.list(null, new Paging(0, 200)).items().stream()
                                .filter(entry -> entry.subject().equals(mail.subject()))
                                .filter(entry ->
                                        entry.state() != MailState.RECEIVED && entry.state() != MailState.MATCHED)
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }
}
