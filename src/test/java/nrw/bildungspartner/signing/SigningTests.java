package nrw.bildungspartner.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.audit.AuditEntry;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.correspondence.PostedLetters;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.writing.PagePictures;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.TooMany;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links, codes and signatures, seen from outside: what lets somebody sign, what does not, and what stays of it. */
@ApplicationTest
class SigningTests {

    private static final int AGREEMENTS = 25;

    @Autowired
    Cases cases;

    @Autowired
    Signing signing;

    @Autowired
    OpenSigning openSigning;

    @Autowired
    PrepareSignature prepareSignature;

    @Autowired
    SignOnline signOnline;

    @Autowired
    HandOver handOver;

    @Autowired
    RenewLink renewLink;

    @Autowired
    DeclineSignature declineSignature;

    @Autowired
    RemindSigners remindSigners;

    @Autowired
    Signers signers;

    @Autowired
    PostedLetters posted;

    @Autowired
    Letters letters;

    @Autowired
    Agreements agreements;

    @Autowired
    DocumentArchive archive;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSignatureSaysWhoSignedWhatAndTheAuditSaysHowTheyWereKnown() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);

        assertThat(openSigning.open(token).place()).isEqualTo(ToSign.Place.READY);
        assertThat(signing.sign(token, school)).isEqualTo(SignOnline.Outcome.SIGNED);

        Signer signed = signing.side(reference, 0);
        assertThat(signed.isSigned()).isTrue();
        assertThat(signed.way()).isEqualTo(SignatureWay.ONLINE);
        assertThat(openSigning.open(token).place()).isEqualTo(ToSign.Place.SIGNED);
        AuditEntry step = trail.of(reference).stream()
                .filter(entry -> entry.act().equals("signing.signed"))
                .findFirst()
                .orElseThrow();
        assertThat(step.actor()).contains(school.name(), school.email());
        assertThat(step.identifiedBy()).isEqualTo(Identification.LINK_AND_CODE.name());
        assertThat(step.documentSha256())
                .isEqualTo(signers.round(reference).orElseThrow().pdfSha256());
    }

    @Test
    void openingALinkOrPreparingASignatureSignsNothing() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);

        openSigning.open(token);
        openSigning.open(token);
        String code = signing.prepared(token, school);

        assertThat(signing.side(reference, 0).isSigned()).isFalse();
        assertThat(letters.ofCase(reference)).allSatisfy(letter -> assertThat(letter.subject() + letter.body())
                .doesNotContain(code));
        assertThat(agreements.get(reference).state()).isEqualTo(AgreementState.ISSUED);
    }

    @Test
    void aCodeDiesAfterFiveTriesAndANewOneWorks() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);
        String code = signing.prepared(token, school);
        String wrong = code.equals("000000") ? "000001" : "000000";

        for (int tries = 1; tries <= 4; tries++) {
            assertThat(signOnline.confirm(token, wrong)).isEqualTo(SignOnline.Outcome.WRONG);
        }
        assertThat(signOnline.confirm(token, wrong)).isEqualTo(SignOnline.Outcome.DEAD);
        assertThat(signOnline.confirm(token, code)).isEqualTo(SignOnline.Outcome.DEAD);
        prepareSignature.again(token);

        assertThat(signOnline.confirm(token, " " + posted.code(school.email(), 2) + " "))
                .isEqualTo(SignOnline.Outcome.SIGNED);
        assertThat(trail.of(reference)).extracting(AuditEntry::act).contains("signing.code-wrong", "signing.code-dead");
    }

    @Test
    void onlyTheNewestCodeWorksAndNobodyMayAskForManyInAnHour() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);
        String first = signing.prepared(token, school);
        for (int more = 2; more <= 5; more++) {
            prepareSignature.again(token);
        }

        assertThatThrownBy(() -> prepareSignature.again(token)).isInstanceOf(TooMany.class);
        String newest = posted.code(school.email(), 5);
        if (!first.equals(newest)) {
            assertThat(signOnline.confirm(token, first)).isEqualTo(SignOnline.Outcome.WRONG);
        }
        assertThat(signOnline.confirm(token, newest)).isEqualTo(SignOnline.Outcome.SIGNED);
    }

    @Test
    void aCodeThatIsTooOldOrComesFromAClockThatJumpedDoesNotWork() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);
        String code = signing.prepared(token, school);

        move("signing_code", "valid_till", "INTERVAL -16 MINUTE", token);
        assertThat(signOnline.confirm(token, code)).isEqualTo(SignOnline.Outcome.DEAD);
        move("signing_code", "valid_till", "INTERVAL 1 DAY", token);
        move("signing_code", "created_at", "INTERVAL 1 DAY", token);
        assertThat(signOnline.confirm(token, code)).isEqualTo(SignOnline.Outcome.DEAD);

        assertThat(signing.side(reference, 0).isSigned()).isFalse();
    }

    @Test
    void anExpiredLinkIsRenewedToTheSameAddressAndAnUnknownOneOpensNothing() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);
        move("signing_link", "valid_till", "INTERVAL -100 DAY", token);

        assertThat(openSigning.open(token).place()).isEqualTo(ToSign.Place.EXPIRED);
        assertThatThrownBy(() -> signOnline.confirm(token, "123456")).isInstanceOf(SigningClosed.class);
        assertThat(trail.of(reference)).extracting(AuditEntry::act).contains("signing.refused");
        renewLink.renew(token);
        String fresh = signing.token(school, 2);

        assertThat(fresh).isNotEqualTo(token);
        assertThat(signing.sign(fresh, school)).isEqualTo(SignOnline.Outcome.SIGNED);
        assertThatThrownBy(() -> openSigning.open("nichts-davon-stimmt")).isInstanceOf(NotFound.class);
    }

    @Test
    void handedOverOnlyTheColleagueSigns() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);
        String code = signing.prepared(token, school);
        Person head = new Person("Dr. Ayşe Kılıç", "kilic-" + System.nanoTime() + "@schule.example");

        assertThatThrownBy(() -> handOver.handOver(token, new Person("www.boese.example", "x")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.violations())
                        .hasSize(2));
        handOver.handOver(token, head);

        assertThat(openSigning.open(token).place()).isEqualTo(ToSign.Place.REVOKED);
        assertThatThrownBy(() -> signOnline.confirm(token, code)).isInstanceOf(SigningClosed.class);
        assertThat(signing.side(reference, 0).person()).isEqualTo(head);
        String hers = signing.token(head);
        assertThat(signing.sign(hers, head)).isEqualTo(SignOnline.Outcome.SIGNED);
        assertThat(signing.side(reference, 0).person().name()).isEqualTo(head.name());
    }

    @Test
    void whatIsTypedOrDrawnIsChecked() {
        String reference = cases.issued().reference();
        String token = signing.token(signing.side(reference, 0).person());

        assertThatThrownBy(() -> prepareSignature.prepare(token, new Mark(" ", "", "1,1 <svg>")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.violations())
                        .hasSize(3));
        assertThatThrownBy(() -> Strokes.parse("1,1 2,2 601,3 4,4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Strokes.parse("1,1 2,2")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Strokes.parse("1,1 2,2;3,3 600,200").text()).isEqualTo("1,1 2,2;3,3 600,200");
    }

    @Test
    void aSideIsRemindedByAClickOnceADay() {
        String reference = cases.issued().reference();
        Signer institution = signing.side(reference, 1);
        assertThat(institution.remindable()).isTrue();

        remindSigners.remindOne(reference, institution.key(), "", Identification.TRACKING_LINK);

        assertThat(signing.side(reference, 1).remindedAt()).isNotNull();
        assertThatThrownBy(
                        () -> remindSigners.remindOne(reference, institution.key(), "", Identification.TRACKING_LINK))
                .isInstanceOf(Conflict.class);
        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() == LetterKind.SIGNATURE_REMINDER)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.body()).contains("Zeit ist bis zum").doesNotContain("/unterzeichnen/"));
    }

    @Test
    void whoDeclinedMayThinkAgainButNotSignMeanwhile() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        String token = signing.token(school);

        assertThatThrownBy(() -> declineSignature.decline(token, "  ")).isInstanceOf(Invalid.class);
        declineSignature.decline(token, "Die Laufzeit ist zu lang.");
        assertThatThrownBy(() -> prepareSignature.prepare(token, new Mark("J", "L", null)))
                .isInstanceOf(SigningClosed.class);
        declineSignature.takeBack(token);

        assertThat(signing.sign(token, school)).isEqualTo(SignOnline.Outcome.SIGNED);
    }

    @Test
    void fiftyWhoSignTwiceInTheSameMomentSignOnceAndEachAgreementIsSealedOnce() throws Exception {
        List<String> references = IntStream.range(0, AGREEMENTS)
                .mapToObj(i -> cases.issued().reference())
                .toList();
        List<Callable<SignOnline.Outcome>> acts = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(AGREEMENTS * 4);
        for (String reference : references) {
            for (Signer side : signers.of(reference)) {
                String token = signing.token(side.person());
                String code = signing.prepared(token, side.person());
                for (int twice = 0; twice < 2; twice++) {
                    acts.add(() -> {
                        together.await();
                        return signOnline.confirm(token, code);
                    });
                }
            }
        }
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            for (Future<SignOnline.Outcome> act : people.invokeAll(acts)) {
                assertThat(act.get()).isEqualTo(SignOnline.Outcome.SIGNED);
            }
        } finally {
            people.shutdownNow();
        }

        for (String reference : references) {
            cases.awaitState(reference, AgreementState.IN_REVIEW);
            assertThat(signers.signatures(reference)).hasSize(2);
            assertThat(sealed(reference)).hasSize(1);
            assertThat(trail.of(reference))
                    .filteredOn(entry -> entry.act().equals("signing.signed"))
                    .hasSize(2);
        }
    }

    @Test
    void theSealedCopyHoldsTheIssuedPagesTheEvidenceAndTheHeadOfTheChain() {
        String reference = cases.issued().reference();
        signing.sign(reference, 0);
        signing.sign(reference, 1);
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        StoredDocument sealed = sealed(reference).get(0);
        String text = String.join("\n", PagePictures.texts(archive.content(sealed.id())));

        assertThat(text)
                .contains(reference, "Nachweis der Unterzeichnung", "Jale Özbek", "Tobias Kersting")
                .contains("einfache elektronische Signatur", "Online unterzeichnet")
                .doesNotContain("qualifiziert");
        assertThat(text.replace(" ", ""))
                .contains(signers.round(reference).orElseThrow().pdfSha256());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(trail.of(reference))
                .filteredOn(entry -> entry.act().equals("signing.sealed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.documentSha256()).isEqualTo(sealed.sha256())));
    }

    private List<StoredDocument> sealed(String reference) {
        return archive.ofCase(reference).stream()
                .filter(document -> document.kind() == DocumentKind.AGREEMENT_SEALED)
                .toList();
    }

    /** Puts a time of this link, or of its codes, forward or back from now. */
    private void move(String table, String column, String by, String token) {
        String request = database.sql("select request_id from signing_link where token_hash = ?")
                .param(Secrets.hash(token))
                .query(String.class)
                .single();
        transaction.executeWithoutResult(
                status -> database.sql("update %s set %s = date_add(utc_timestamp(3), %s) where request_id = ?"
                                .formatted(table, column, by))
                        .param(request)
                        .update());
    }
}
