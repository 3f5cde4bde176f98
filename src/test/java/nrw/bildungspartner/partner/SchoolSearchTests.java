package nrw.bildungspartner.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.register.RegisterOnRecord;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people type, asked of all schools of the official file of 2022. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolSearchTests {

    @Autowired
    SchoolRegister register;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void allSchools() {
        RegisterOnRecord.of(application).official("schuldaten-2022-06.csv");
    }

    @AfterAll
    void onlyTheSample() {
        rename("106239", "Duisburg, GG Schulstr.");
        RegisterOnRecord.of(application).onlyTheSample();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100012                            | 100012
            Friedenspark Leverkusen           | 100012
            Gesamtschule Lippstadt            | 195960
            Lipstadt Gesamtschule             | 195960
            gesamtshcule lippstatt            | 195960
            GE Ulmenstr Lippstadt             | 195960
            Ostendorf Gymnasium               | 170148
            Ostendorfgymnasium Lippstadt      | 170148
            Besselgymnasium                   | 168970
            Bessel-Gymnasium Minden           | 168970
            Bessel Gymnasium der Stadt Minden | 168970
            Apostelgymnasium Koeln            | 166479
            Apostelgymnasium Köln             | 166479
            Apostel Gymnasium Koln            | 166479
            paulinum muenster                 | 167850
            Paulinum Münster                  | 167850
            Schloss Overhagen                 | 170161
            Schloß Overhagen                  | 170161
            GGS Am Friedenspark               | 100012
            51371 Friedenspark                | 100012
            Hiberniaschule                    | 164264
            Görres Düsseldorf                 | 164446
            Goerres Duesseldorf               | 164446
            Gorres-Gymnasium Dusseldorf       | 164446
            """)
    void theSchoolMeantComesFirst(String typed, String number) {
        assertThat(found(typed)).first().extracting(School::number).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gymnsium Lipstadt",
                "Gymnasium Lippstadt",
                "gymnasium lippstat",
                "lippstadt gymn",
                "GYMNASIUM  LIPPSTADT"
            })
    void allGymnasienOfATownComeWithATypingErrorToo(String typed) {
        assertThat(found(typed).subList(0, 5))
                .extracting(School::number)
                .containsExactlyInAnyOrder("170124", "170136", "170148", "170161", "199370");
    }

    @Test
    void everySpellingOfATownFindsTheSameSchools() {
        long all = total("Mülheim");
        assertThat(all).isGreaterThan(40);
        assertThat(List.of(total("Muelheim"), total("mulheim"), total("MÜLHEIM")))
                .containsOnly(all);
    }

    @Test
    void theBeginningOfANumberFindsAllNumbersThatBeginSo() {
        assertThat(found("1659")).isNotEmpty().allMatch(school -> school.number()
                .startsWith("1659"));
        assertThat(found("165931")).extracting(School::number).containsExactly("165931");
    }

    @Test
    void aPostalCodeFindsItsSchools() {
        assertThat(found("59555")).hasSizeGreaterThan(5).allMatch(school -> school.postalCode()
                .equals("59555"));
    }

    @Test
    void aTownKnownByItsNameBringsNoNeighboursWithSimilarNames() {
        assertThat(register.search("Köln", new Paging(0, 200)).items())
                .hasSize(200)
                .allMatch(school -> school.town().equals("Köln"));
    }

    @Test
    void offeredAreOnlySchoolsInOperation() {
        assertThat(found("Schulamt Düsseldorf"))
                .noneMatch(school -> school.form().code().equals("0A"));
        assertThat(register.byNumber("142323").orElseThrow().operation()).isEqualTo(Operation.CLOSING);
        assertThat(found("142323")).isEmpty();
    }

    @Test
    void withoutAQuestionAllSchoolsComeByTownPageByPage() {
        Listing<School> first = register.search("  ", new Paging(0, 50));
        Listing<School> second = register.search("", new Paging(1, 50));

        assertThat(first.total()).isEqualTo(5_354);
        assertThat(first.items().get(0).town()).startsWith("Aachen");
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items()).hasSize(50);
        assertThat(register.search("", new Paging(1_000_000, 200)).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xqzwvy", "!!!", "\"", "* ? ~ [a TO b] AND OR NOT (", "😀", "\u0000", "' OR 1=1 --", "ß", "a-"})
    void oddQuestionsGetAnAnswer(String typed) {
        assertThat(register.search(typed, Paging.first()).total()).isNotNegative();
    }

    @Test
    void aQuestionOfTenThousandCharactersGetsAnAnswerInTime() {
        long before = System.nanoTime();
        register.search("Gymnasiumm ".repeat(1_000), Paging.first());
        register.search("x".repeat(10_000), Paging.first());
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(3_000);
    }

    private List<School> found(String typed) {
        return register.search(typed, new Paging(0, 50)).items();
    }

    private long total(String typed) {
        return register.search(typed, Paging.first()).total();
    }

    @Test
    void whatAnotherNodeImportedIsFoundHereAFewSecondsLater() {
        rename("106239", "Zaubertrankschule");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(found("Zaubertrank")).hasSize(1));
    }

    private void rename(String number, String name) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("UPDATE school SET short_name = ? WHERE number = ?", name, number);
            jdbc.update("UPDATE school_register SET version = version + 1");
        });
    }
}
