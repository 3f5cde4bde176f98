package nrw.bildungspartner.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.TrackingLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class AgreementApiTests {

    private static final String COMPLETE = """
            { "initiative": "museum",
              "schools": [{"number": "100012", "contact": {"name": "Jale Özbek", "email": "j@schule.example"}, "deputy": null}],
              "institution": {"kind": "museum", "name": "Stadtmuseum", "street": "Markt 1", "postalCode": "59555",
                              "town": "Lippstadt", "contact": {"name": "Tobias Kersting", "email": "t@museum.example"}, "deputy": null},
              "thirdPartner": null,
              "goals": ["Objekte als Quellen lesen"],
              "activities": [{"kit": "tours", "text": "Altstadt", "yearGroups": "5-6", "subject": "Geschichte", "perSchoolYear": 2}],
              "curriculumAnchor": "Jahrgang 6", "costs": "frei", "start": "2027-02-01", "durationYears": 2, "evaluation": "Im Mai",
              "schoolConference": {"status": "approved", "date": "2026-11-02"},
              "allPupils": true,
              "publication": {"entry": true, "contacts": false},
              "language": "de" }
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreements agreements;

    @Autowired
    TrackingLinks links;

    @Autowired
    ObjectMapper json;

    @Test
    void aCompleteAgreementIsIssuedWithItsReferenceItsLinkAndItsDocuments() throws Exception {
        String body = send(COMPLETE)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode answer = json.readTree(body);
        String reference = answer.path("reference").asText();
        assertThat(reference).matches("BP-\\d{4}-[0-9A-Z]{5}-[0-9A-Z]");
        assertThat(links.open(answer.path("trackingToken").asText())).contains(reference);
        assertThat(answer.path("trackingUrl").asText())
                .endsWith("/stand/" + answer.path("trackingToken").asText());
        assertThat(answer.path("documents").path("docx").asText())
                .endsWith("/api/agreements/" + reference + "/agreement.docx");
        assertThat(answer.path("documents").path("pdf").asText())
                .endsWith("/api/agreements/" + reference + "/agreement.pdf");
        Agreement agreement = agreements.get(reference);
        assertThat(agreement.origin()).isEqualTo(Origin.API);
        assertThat(agreement.content().orElseThrow().activities().get(0).perSchoolYear())
                .isEqualTo(2);
    }

    @Test
    void theAnswerSaysWhereTheAgreementIs() throws Exception {
        send(COMPLETE)
                .andExpect(header().string("Location", org.hamcrest.Matchers.containsString("/api/agreements/BP-")));
    }

    @Test
    void whatNobodyKnowsIsToleratedAndEnglishIsUnderstood() throws Exception {
        ObjectNode body = complete();
        body.put("colour", "blue").put("language", "en");
        ((ObjectNode) body.path("institution")).put("homepage", "https://example.org");
        String answer = send(body.toString())
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(agreements
                        .get(json.readTree(answer).path("reference").asText())
                        .language())
                .isEqualTo("en");
    }

    @Test
    void anEmptyAgreementIsToldAllThatIsMissing() throws Exception {
        send("{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("initiative")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("schools")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("institution.contact.email")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("goals")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("start")))
                .andExpect(jsonPath("$.violations[*].message").value(hasItem("Diese Angabe fehlt noch.")))
                .andExpect(jsonPath("$.violations[*].message").value(not(hasItem("agreement.check.missing"))));
    }

    @Test
    void whoIsNotEligibleLearnsTheReason() throws Exception {
        ObjectNode unknown = complete();
        ((ObjectNode) unknown.path("schools").path(0)).put("number", "999999");
        expectViolation(unknown, "schools[0].number", "nicht im amtlichen Verzeichnis");

        ObjectNode closed = complete();
        ((ObjectNode) closed.path("schools").path(0)).put("number", "142323");
        expectViolation(closed, "schools[0].number", "nicht mehr in Betrieb");

        ObjectNode other = complete();
        ((ObjectNode) other.path("institution")).put("kind", "other");
        expectViolation(other, "thirdPartner", "dritten Partner");

        ObjectNode foreign = complete();
        ((ObjectNode) foreign.path("institution")).put("kind", "vhs");
        expectViolation(foreign, "institution.kind", "anderen Initiative");

        ObjectNode twoYears = complete();
        twoYears.put("durationYears", 1);
        expectViolation(twoYears, "durationYears", "mindestens 2");

        ObjectNode some = complete();
        some.put("allPupils", false);
        expectViolation(some, "allPupils", "allen Schülerinnen und Schülern");
    }

    @Test
    void whatDoesNotFitAFieldIsSaidForThatField() throws Exception {
        ObjectNode date = complete();
        date.put("start", "bald");
        send(date.toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("start"));
        ObjectNode mail = complete();
        ((ObjectNode) mail.path("institution").path("contact")).put("email", "keine");
        expectViolation(mail, "institution.contact.email", "keine E-Mail-Adresse");
        ObjectNode number = complete();
        ((ObjectNode) number.path("activities").path(0)).put("perSchoolYear", "oft");
        send(number.toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("activities[0].perSchoolYear"));
        ObjectNode list = complete();
        ((ArrayNode) list.path("schools")).addNull();
        send(list.toString()).andExpect(status().isCreated());
    }

    @Test
    void limitsAreSaidInTheLanguageAskedFor() throws Exception {
        ObjectNode body = complete();
        body.put("evaluation", "x".repeat(10_001));
        mvc.perform(program(body.toString()).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("evaluation"))
                .andExpect(jsonPath("$.violations[0].message")
                        .value("No more than 10,000 characters, there are 10,001. Please shorten the text."));
    }

    @Test
    void whatIsNoJsonIsABadRequest() throws Exception {
        for (String body : new String[] {"{", "", "nein", "{\"goals\": [}"}) {
            send(body)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void aBodyOutOfAllProportionIsTooLarge() throws Exception {
        send("{\"evaluation\": \"" + "x".repeat(2_100_000) + "\"}")
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private void expectViolation(ObjectNode body, String field, String words) throws Exception {
        String answer = send(body.toString())
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json.readTree(answer).path("violations")).anySatisfy(violation -> {
            assertThat(violation.path("field").asText()).isEqualTo(field);
            assertThat(violation.path("message").asText()).contains(words);
        });
    }

    private ObjectNode complete() throws Exception {
        return (ObjectNode) json.readTree(COMPLETE);
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(program(body));
    }

    /** A program keeps no cookies; the test's own request claims one by itself. */
    private static MockHttpServletRequestBuilder program(String body) {
        return post("/api/agreements")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(request -> {
                    request.setRequestedSessionIdFromCookie(false);
                    return request;
                });
    }
}
