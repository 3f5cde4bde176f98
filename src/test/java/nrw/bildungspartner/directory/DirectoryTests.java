package nrw.bildungspartner.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.registration.RegisterPartnership;
import nrw.bildungspartner.shell.Paging;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class DirectoryTests {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    RegisterPartnership registerPartnership;

    @Autowired
    PartnershipDirectory directory;

    @Autowired
    MockMvc mvc;

    @Test
    void aRegisteredPartnershipIsFoundAtOnceAsTheContractSays() throws Exception {
        String number = registered(SampleAgreement.between("168970").with("Zwergenmuseum Quackenbrück", "Minden"));

        mvc.perform(get("/api/partnerships").param("q", "Zwergenmuseum"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", is(1)))
                .andExpect(jsonPath("$.page", is(0)))
                .andExpect(jsonPath("$.size", is(20)))
                .andExpect(jsonPath("$.items[0].registrationNumber", is(number)))
                .andExpect(jsonPath("$.items[0].initiative", is("museum")))
                .andExpect(jsonPath("$.items[0].schools[0].number", is("168970")))
                .andExpect(jsonPath("$.items[0].schools[0].town", is("Minden")))
                .andExpect(jsonPath("$.items[0].schools[0].name", containsString("Bessel")))
                .andExpect(jsonPath("$.items[0].institution.name", is("Zwergenmuseum Quackenbrück")))
                .andExpect(jsonPath("$.items[0].institution.town", is("Minden")))
                .andExpect(jsonPath("$.items[0].thirdPartner").value((Object) null))
                .andExpect(jsonPath("$.items[0].since", is("2027-02-01")))
                .andExpect(jsonPath("$.items[0].url", endsWith("/wir-sind-dabei/" + number)));
    }

    @Test
    void typingErrorsOtherSpellingsAndPartsOfWordsAreForgiven() {
        registered(SampleAgreement.between("168970").with("Schlösserstraßenmuseum Öchtringhausen", "Minden"));

        for (String typed : List.of(
                "Öchtringhausen",
                "oechtringhausen",
                "OCHTRINGHAUSEN",
                "Ochtringhausn",
                "öchtringhasuen",
                "öchtring",
                "straßenmuseum",
                "schloesserstrassenmuseum minden",
                "Besselgymnasium Öchtringhausen",
                "168970 öchtringhausen")) {
            assertThat(found(typed)).as(typed).contains("Schlösserstraßenmuseum Öchtringhausen");
        }
        assertThat(found("Öchtringhausen Dortmund")).isEmpty();
        assertThat(found("?!")).isEmpty();
    }

    @Test
    void filtersNarrowByInitiativeDistrictRegionAndSchoolForm() {
        registered(SampleAgreement.between("168970").with("Filtermuseum Nord", "Minden"));
        registered(SampleAgreement.between("100012").of("archiv", "archiv").with("Filterarchiv Süd", "Leverkusen"));

        assertThat(found("filter", "archiv", "", "")).containsExactly("Filterarchiv Süd");
        assertThat(found("filter", "", "05770", "")).containsExactly("Filtermuseum Nord");
        assertThat(found("filter", "", "LVR", "")).containsExactly("Filterarchiv Süd");
        assertThat(found("filter", "", "LWL", "")).containsExactly("Filtermuseum Nord");
        assertThat(found("filter", "", "", "02")).containsExactly("Filterarchiv Süd");
        assertThat(found("filter", "museum", "", "02")).isEmpty();
        assertThat(found("filter", "", "", "")).hasSize(2);
    }

    @Test
    void whoDidNotAgreeIsCountedButNotShown() throws Exception {
        DirectorySummary before = directory.summary();
        String number = registered(SampleAgreement.between("169080")
                .with("Verborgenes Museum", "Bad Driburg")
                .published(false, false));

        assertThat(found("Verborgenes")).isEmpty();
        assertThat(directory.summary().partnerships()).isEqualTo(before.partnerships() + 1);
        mvc.perform(get("/api/partnerships/" + number))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(get("/wir-sind-dabei/" + number)).andExpect(status().isNotFound());
        assertThat(csv()).noneMatch(line -> line.get("registrationNumber").equals(number));
    }

    @Test
    void contactsAreNamedOnlyWithConsent() throws Exception {
        String silent = registered(SampleAgreement.between("170148").published(true, false));
        String named = registered(SampleAgreement.between("170148").published(true, true));

        mvc.perform(get("/wir-sind-dabei/" + silent))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Jörg Maaß"))));
        mvc.perform(get("/wir-sind-dabei/" + named))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jörg Maaß")))
                .andExpect(content().string(not(containsString("maass@"))));
        mvc.perform(get("/api/partnerships/" + named))
                .andExpect(jsonPath("$.registrationNumber", is(named)))
                .andExpect(jsonPath("$.contacts[*].name", hasItem("Jörg Maaß")))
                .andExpect(jsonPath("$.activities[0].kit", is("tours")));
    }

    @Test
    void theSummaryCountsSchoolsAndInstitutionsOnce() throws Exception {
        registered(SampleAgreement.between("170148", "164446").with("Zählmuseum", "Lippstadt"));
        DirectorySummary before = directory.summary();

        registered(SampleAgreement.between("170148").with("Zählmuseum", "Lippstadt"));

        DirectorySummary after = directory.summary();
        assertThat(after.partnerships()).isEqualTo(before.partnerships() + 1);
        assertThat(after.schools()).isEqualTo(before.schools());
        assertThat(after.institutions()).isEqualTo(before.institutions());
        mvc.perform(get("/api/partnerships/summary"))
                .andExpect(jsonPath("$.schools", is((int) after.schools())))
                .andExpect(jsonPath("$.institutions", is((int) after.institutions())))
                .andExpect(jsonPath("$.partnerships", is((int) after.partnerships())))
                .andExpect(jsonPath("$.asOf").isString());
    }

    @Test
    void theOpenDataFileHoldsEveryListedPartnershipAndNoFormula() throws Exception {
        String number = registered(SampleAgreement.between("170148", "164446")
                .with("=HYPERLINK(\"http://böse.example\";\"Museum\")", "Köln, \"Mitte\"")
                .joinedBy(new ThirdPartner(
                        "authority", "@Kulturamt", "Soest", new Person("Ina Rau", "rau@kulturamt.example"))));

        CSVRecord line = csv().stream()
                .filter(it -> it.get("registrationNumber").equals(number))
                .findFirst()
                .orElseThrow();

        assertThat(line.get("institutionName")).isEqualTo("'=HYPERLINK(\"http://böse.example\";\"Museum\")");
        assertThat(line.get("thirdPartnerName")).isEqualTo("'@Kulturamt");
        assertThat(line.get("institutionTown")).isEqualTo("Köln, \"Mitte\"");
        assertThat(line.get("schoolNumbers")).isEqualTo("170148 | 164446");
        assertThat(line.get("initiativeName")).isEqualTo("Museum und Schule");
        assertThat(line.get("since")).isEqualTo("2027-02-01");
    }

    @Test
    void thePageListsWhatIsFoundAndSaysWhatToDoWhenNothingIs() throws Exception {
        String number = registered(SampleAgreement.between("168970").with("Seitenmuseum", "Minden"));

        mvc.perform(get("/wir-sind-dabei").param("q", "Seitenmuseum"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 Partnerschaft")))
                .andExpect(content().string(containsString("/wir-sind-dabei/" + number)))
                .andExpect(content().string(containsString("class=\"pin is-on\"")));
        mvc.perform(get("/wir-sind-dabei").param("q", "Gibtesnichtundwirdesniegeben"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Keine Partnerschaft gefunden")))
                .andExpect(content().string(containsString("/entwurf")));
        mvc.perform(get("/wir-sind-dabei").param("q", "Seitenmuseum").param("lang", "en"))
                .andExpect(content().string(containsString("1 partnership")));
    }

    @Test
    void theTableCountsByDistrictWhatTheMapShows() throws Exception {
        registered(SampleAgreement.between("168970", "168993").with("Tabellenmuseum", "Minden"));
        registered(SampleAgreement.between("168970").with("Tabellenmuseum", "Minden"));
        registered(SampleAgreement.between("100012").with("Tabellenmuseum", "Minden"));

        String page = mvc.perform(
                        get("/wir-sind-dabei").param("q", "Tabellenmuseum").param("view", "table"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.replaceAll("\\s+", ""))
                .contains("<thscope=\"row\">Leverkusen</th><tdclass=\"bp-num\">1</td>")
                .contains("<thscope=\"row\">KreisMinden-Lübbecke</th><tdclass=\"bp-num\">2</td>");
    }

    @Test
    void nonsenseInTheAddressDoesNoHarm() throws Exception {
        mvc.perform(get("/wir-sind-dabei")
                        .param("q", "<script>alert(1)</script>" + "x".repeat(500))
                        .param("page", "99999")
                        .param("sort", "drop table")
                        .param("district", "'\"><")
                        .param("entry", "../.."))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/api/partnerships").param("page", "-5").param("size", "100000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size", is(Paging.MAX_SIZE)));
    }

    private List<String> found(String typed) {
        return found(typed, "", "", "");
    }

    private List<String> found(String typed, String initiative, String district, String schoolForm) {
        return directory
                .search(DirectoryQuery.of(typed, initiative, district, schoolForm, null), new Paging(0, 200))
                .items()
                .stream()
                .map(entry -> entry.institution().name())
                .toList();
    }

    private List<CSVRecord> csv() throws Exception {
        String file = mvc.perform(get("/api/partnerships.csv").locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/csv")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))
                .getRecords();
    }

    private String registered(SampleAgreement sample) {
        return registerPartnership.register(
                issueAgreement.issue(sample.content(), Origin.API).reference());
    }
}
