package nrw.bildungspartner.agreement.drafting.web;

import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.CLOSED_SCHOOL;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.OTHER_SCHOOL;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.begun;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.path;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withContacts;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withSchool;
import static org.assertj.core.api.Assertions.assertThat;

import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who may take part is said as early as it is known, with the reason. */
@ApplicationTest
class DraftEligibilityTests {

    @Autowired
    MockMvc mvc;

    @Test
    void schoolsAreFoundByNameTownAndNumber() {
        var visitor = begun(mvc, "museum");
        for (String typed : new String[] {"100012", "Friedenspark", "Leverkusen"}) {
            visitor.open(path(visitor) + "/schulen").type("q", typed).submit("/schulen");
            assertThat(visitor.page().select("button[name=number][value=100012]"))
                    .as(typed)
                    .hasSize(1);
        }
    }

    @Test
    void whoLooksForAKindergartenLearnsWhyAndMayTakeTheTemplate() {
        var visitor = begun(mvc, "museum");
        visitor.type("q", "Kita Sonnenschein").submit("/schulen");
        assertThat(visitor.page().select("#treffer .kern-alert").text()).contains("Kitas und Kindergärten");
        assertThat(visitor.page().select("#treffer a").attr("href")).isEqualTo("/templates/museum.docx");
    }

    @Test
    void aClosedSchoolIsNamedWithTheReasonInsteadOfAnEmptyList() {
        var visitor = begun(mvc, "museum");
        visitor.type("q", CLOSED_SCHOOL).submit("/schulen");
        assertThat(visitor.page().select("#schools").text())
                .contains("Burtscheid")
                .contains("nicht mehr in Betrieb")
                .contains("Word-Vorlage");
    }

    @Test
    void aSchoolOutsideTheRegisterIsNotTakenInEither() {
        var visitor = begun(mvc, "museum");
        visitor.type("q", "Leverkusen").submit("/schulen");
        visitor.page().select("button[name=number]").attr("value", "999999");
        visitor.press("number", "999999");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#schools").text()).contains("nicht im amtlichen Verzeichnis");
        visitor.page().select("button[name=number]").attr("value", CLOSED_SCHOOL);
        assertThat(visitor.open(path(visitor) + "/schulen").page().select("[type=search]"))
                .hasSize(1);
    }

    @Test
    void severalSchoolsJoinAndOneCanLeave() {
        var visitor = withSchool(begun(mvc, "museum"));
        visitor.type("schools[0].contact.name", "Jale Özbek").press("do", "more");
        visitor.type("q", OTHER_SCHOOL).submit("/schulen").press("number", OTHER_SCHOOL);
        assertThat(visitor.value("schools[0].contact.name")).isEqualTo("Jale Özbek");
        assertThat(visitor.value("schools[1].number")).isEqualTo(OTHER_SCHOOL);
        visitor.press("do", "remove:0");
        assertThat(visitor.value("schools[0].number")).isEqualTo(OTHER_SCHOOL);
        assertThat(visitor.page().select("[name=\"schools[1].number\"]")).isEmpty();
    }

    @Test
    void anotherKindOfInstitutionNeedsAThirdPartner() {
        var visitor = withContacts(withSchool(begun(mvc, "museum")));
        visitor.type("institution.kind", "other")
                .type("institution.name", "Verein für Stadtgeschichte")
                .type("institution.street", "Markt 1")
                .type("institution.postalCode", "59555")
                .type("institution.town", "Lippstadt")
                .type("institution.contact.name", "Ines Wrobel")
                .type("institution.contact.email", "i.wrobel@verein.example")
                .next();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#fehler a").attr("href")).isEqualTo("#thirdPartner");
        assertThat(visitor.text()).contains("Nennen Sie einen dritten Partner");

        visitor.type("thirdPartner.kind", "authority")
                .type("thirdPartner.name", "Kulturamt Lippstadt")
                .type("thirdPartner.town", "Lippstadt")
                .type("thirdPartner.contact.name", "Henrik Pohl")
                .type("thirdPartner.contact.email", "h.pohl@stadt.example")
                .next();
        assertThat(visitor.place()).endsWith("/ziele");
    }
}
