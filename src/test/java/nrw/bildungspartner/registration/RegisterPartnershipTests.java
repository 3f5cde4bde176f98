package nrw.bildungspartner.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RegisterPartnershipTests {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    RegisterPartnership registerPartnership;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Agreements agreements;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAgreementBecomesAPartnershipWithTheYearsNextNumber() {
        String reference = issue(SampleAgreement.between("170148", "164446").with("Burghofmuseum", "Soest"));

        String number = registerPartnership.register(reference);

        assertThat(number).matches("BPNRW-\\d{4}-\\d{5}");
        assertThat(agreements.get(reference).registrationNumber()).contains(number);
        Partnership partnership = partnerships.byNumber(number).orElseThrow();
        assertThat(partnership.reference()).isEqualTo(reference);
        assertThat(partnership.schools()).containsExactly("170148", "164446");
        assertThat(partnership.institution().name()).isEqualTo("Burghofmuseum");
        assertThat(partnership.since()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(partnership.until()).contains(LocalDate.of(2029, 2, 1));
        assertThat(partnership.activities()).extracting(JointActivity::kit).containsExactly("tours", "");
        assertThat(partnership.isListed()).isTrue();
    }

    @Test
    void registeringAgainAnswersTheSameNumberAndChangesNothing() {
        String reference = issue(SampleAgreement.between("170148"));
        String number = registerPartnership.register(reference);
        long revision = partnerships.lastRevision();

        assertThat(registerPartnership.register(reference)).isEqualTo(number);
        assertThat(partnerships.lastRevision()).isEqualTo(revision);
    }

    @Test
    void manyAtTheSameMomentGetOneNumberEachAndARepeatedOneOnlyOne() throws Exception {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            references.add(issue(SampleAgreement.between("170148")));
        }
        ExecutorService atOnce = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            references.forEach(reference -> {
                calls.add(() -> registerPartnership.register(reference));
                calls.add(() -> registerPartnership.register(reference));
            });
            List<String> numbers = new ArrayList<>();
            for (Future<String> answer : atOnce.invokeAll(calls)) {
                numbers.add(answer.get());
            }
            for (int i = 0; i < numbers.size(); i += 2) {
                assertThat(numbers.get(i)).isEqualTo(numbers.get(i + 1));
            }
            assertThat(numbers.stream().distinct()).hasSize(4);
        } finally {
            atOnce.shutdownNow();
        }
    }

    @Test
    void aRollbackLeavesNoGap() {
        String first = issue(SampleAgreement.between("170148"));
        String second = issue(SampleAgreement.between("170148"));

        String givenBack = transaction.execute(status -> {
            status.setRollbackOnly();
            return registerPartnership.register(first);
        });

        assertThat(partnerships.byReference(first)).isEmpty();
        assertThat(registerPartnership.register(second)).isEqualTo(givenBack);
    }

    @Test
    void withoutConsentThereIsNoEntryAndNobodyIsNamed() {
        String hidden = registered(SampleAgreement.between("169080").published(false, true));
        String silent = registered(SampleAgreement.between("169080").published(true, false));
        String named = registered(SampleAgreement.between("169080")
                .published(true, true)
                .joinedBy(new ThirdPartner(
                        "authority", "Kulturamt", "Soest", new Person("Ina Rau", "rau@kulturamt.example"))));

        assertThat(partnerships.byNumber(hidden).orElseThrow().isListed()).isFalse();
        assertThat(partnerships.byNumber(hidden).orElseThrow().contacts()).isEmpty();
        assertThat(partnerships.byNumber(silent).orElseThrow().contacts()).isEmpty();
        assertThat(partnerships.byNumber(named).orElseThrow().contacts())
                .containsExactly(
                        new PublicContact("169080", "Ayşe Öz 169080"),
                        new PublicContact(PublicContact.INSTITUTION, "Jörg Maaß"),
                        new PublicContact(PublicContact.THIRD_PARTNER, "Ina Rau"));
    }

    @Test
    void theSameInstitutionIsEnteredOnceHoweverItIsSpelled() {
        String one = registered(SampleAgreement.between("170148").with("Museum Fünf & Söhne", "Köln"));
        String other = registered(SampleAgreement.between("164446").with("museum fuenf und soehne", "Köln"));

        assertThat(partnerships.byNumber(one).orElseThrow().institution().id())
                .isEqualTo(
                        partnerships.byNumber(other).orElseThrow().institution().id());
    }

    @Test
    void aBlankThatNobodyToldUsAboutCannotBeRegistered() {
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();

        assertThatThrownBy(() -> registerPartnership.register(reference)).isInstanceOf(Conflict.class);
        assertThat(partnerships.byReference(reference)).isEmpty();
    }

    @Test
    void anUnknownReferenceIsNotFound() {
        assertThatThrownBy(() -> registerPartnership.register("BP-2027-22222-2"))
                .isInstanceOf(NotFound.class);
    }

    private String issue(SampleAgreement sample) {
        return issueAgreement.issue(sample.content(), Origin.API).reference();
    }

    private String registered(SampleAgreement sample) {
        return registerPartnership.register(issue(sample));
    }
}
