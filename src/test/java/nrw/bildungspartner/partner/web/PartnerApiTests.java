package nrw.bildungspartner.partner.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class PartnerApiTests {

    @Autowired
    MockMvc http;

    @Test
    void theCatalogueComesAsTheContractSays() throws Exception {
        http.perform(get("/api/initiatives"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath(
                        "$[*].key",
                        contains(
                                "archiv",
                                "bibliothek",
                                "buehne",
                                "gedenkstaette",
                                "medienzentrum",
                                "museum",
                                "musikschule",
                                "natur",
                                "sportverein",
                                "vhs")))
                .andExpect(jsonPath("$[5].name").value("Museum und Schule"))
                .andExpect(jsonPath("$[5].institutionKinds[0].key").value("museum"))
                .andExpect(jsonPath("$[5].buildingKit[*].key", hasItem("tours")));
    }

    @Test
    void namesComeInEnglishForThoseWhoAskForIt() throws Exception {
        http.perform(get("/api/initiatives").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[5].name").value("Museum and School"))
                .andExpect(jsonPath("$[5].buildingKit[0].name").value("Guided tours of the museum"));
        http.perform(get("/api/schools").param("q", "100012").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.items[0].schoolFormName").value("Primary school"));
    }

    @Test
    void schoolsComeAsTheContractSays() throws Exception {
        http.perform(get("/api/schools").param("q", "100012"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.items[0].number").value("100012"))
                .andExpect(jsonPath("$.items[0].name")
                        .value("Städt. Gemeinschaftsgrundschule Am Friedenspark - Primarstufe -"))
                .andExpect(jsonPath("$.items[0].schoolForm").value("02"))
                .andExpect(jsonPath("$.items[0].street").value("Netzestr. 12"))
                .andExpect(jsonPath("$.items[0].postalCode").value("51371"))
                .andExpect(jsonPath("$.items[0].town").value("Leverkusen"))
                .andExpect(jsonPath("$.items[0].districtKey").value("05316"))
                .andExpect(jsonPath("$.items[0].districtName").value("Leverkusen"))
                .andExpect(jsonPath("$.items[0].legalForm").value("PUBLIC"));
    }

    @Test
    void typingErrorsAreForgivenHereToo() throws Exception {
        http.perform(get("/api/schools").param("q", "Gymnsium Lipstadt"))
                .andExpect(jsonPath("$.items[0].town").value("Lippstadt"));
    }

    @Test
    void nobodyGetsMoreThanTwoHundredAtOnce() throws Exception {
        http.perform(get("/api/schools").param("size", "100000").param("page", "-3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size").value(200))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.items.length()", lessThanOrEqualTo(200)))
                .andExpect(jsonPath("$.total", greaterThan(90)));
        http.perform(get("/api/schools").param("size", "viele").param("page", "erste"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(20)));
    }

    @Test
    void aSchoolNobodyMayChooseIsStillToldAboutByItsNumber() throws Exception {
        http.perform(get("/api/schools/142323"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.operation").value("CLOSING"))
                .andExpect(jsonPath("$.choosable").value(false));
        http.perform(get("/api/schools/000000"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Eine Schule mit der Nummer 000000 steht nicht im Verzeichnis."));
    }
}
