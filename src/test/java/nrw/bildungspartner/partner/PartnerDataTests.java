package nrw.bildungspartner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PartnerDataTests {

    @Autowired
    Initiatives initiatives;

    @Autowired
    Institutions institutions;

    @Autowired
    SchoolRegister register;

    @Test
    void allTenInitiativesAreThereWithKindsAndABuildingKit() {
        List<Initiative> all = initiatives.all();

        assertThat(all)
                .extracting(Initiative::key)
                .containsExactly(
                        "archiv",
                        "bibliothek",
                        "buehne",
                        "gedenkstaette",
                        "medienzentrum",
                        "museum",
                        "musikschule",
                        "natur",
                        "sportverein",
                        "vhs");
        assertThat(all).allSatisfy(initiative -> {
            assertThat(initiative.institutionKinds()).isNotEmpty();
            assertThat(initiative.buildingKit()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(initiative.name().in(Locale.GERMAN)).endsWith("und Schule");
            assertThat(initiative.name().in(Locale.ENGLISH)).endsWith("School");
            assertThat(initiative.teaser().de()).isNotBlank();
        });
    }

    @Test
    void toursBelongToTheKitsWhereThereIsSomethingToTour() {
        assertThat(initiatives.all())
                .filteredOn(initiative -> initiative.kitEntry("tours").isPresent())
                .extracting(Initiative::key)
                .containsExactly("archiv", "bibliothek", "museum");
    }

    @Test
    void anAuthorityMayBeThirdPartnerButNoPartnerOfItsOwn() {
        assertThat(initiatives.thirdPartnerKinds())
                .extracting(InstitutionKind::key)
                .contains("museum", "naturpark", InstitutionKind.AUTHORITY)
                .doesNotContain(InstitutionKind.OTHER);
        assertThat(initiatives.all()).noneMatch(initiative -> initiative.admits(InstitutionKind.AUTHORITY));
        assertThat(initiatives.kind(InstitutionKind.OTHER)).isPresent();
        assertThat(initiatives.byKey("museum").orElseThrow().admits("museum")).isTrue();
    }

    @Test
    void anInstitutionIsEnteredOnceHoweverItIsSpelled() {
        Institution first =
                institutions.findOrAdd("museum", "Museum Fünf & Söhne e.V.", "Am Wall 1", "59555", "Lippstadt");
        Institution again =
                institutions.findOrAdd("museum", " MUSEUM fuenf und Soehne e. V.", "Am Wall 2", "59555", "Lippstadt");
        Institution elsewhere =
                institutions.findOrAdd("museum", "Museum Fünf & Söhne e.V.", "Am Wall 1", "50667", "Köln");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(institutions.byId(first.id()).orElseThrow().street()).isEqualTo("Am Wall 2");
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
    }

    @Test
    void theFirstStartBringsASampleOfSchoolsFromEveryDistrict() {
        assertThat(Districts.all()).hasSize(53);
        assertThat(Districts.byKey("05974")).contains(new District("05974", "Kreis Soest", Region.LWL));
        assertThat(Districts.all().stream().map(District::region).distinct()).containsExactly(Region.LVR, Region.LWL);

        School school = register.byNumber("100012").orElseThrow();
        assertThat(school.isChoosable()).isTrue();
        assertThat(school.name()).isEqualTo("Städt. Gemeinschaftsgrundschule Am Friedenspark - Primarstufe -");
        assertThat(school.form().name().in(Locale.ENGLISH)).isEqualTo("Primary school");
        assertThat(school.email()).isEqualTo("100012@schule.nrw.de");
        assertThat(school.district().name()).isEqualTo("Leverkusen");
        assertThat(school.region()).isEqualTo(Region.LVR);
        assertThat(school.legalForm()).isEqualTo(LegalForm.PUBLIC);
        assertThat(Stream.of(school.dot().orElseThrow())).containsExactly(new SchoolDot(356_570, 5_658_484, "100012"));
        assertThat(register.dots()).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void aFormNobodyKnowsYetIsStillASchool() {
        assertThat(SchoolForm.of("77").isSchool()).isTrue();
        assertThat(SchoolForm.of("77").name().de()).isEqualTo("Schulform 77");
        assertThat(SchoolForm.of("0A").isSchool()).isFalse();
        assertThat(SchoolForm.schools()).hasSize(20);
    }
}
