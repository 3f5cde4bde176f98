package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The roads that are not straight, over the wire and by the outside face alone: a school's portal holds the reference and
 * the token, a program of the office holds an account. Only the clock is moved by hand.
 */
@ApplicationTest
class AgreementRoadApiTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Cases cases;

    @Test
    void whatLacksSomethingIsShownToTheSchoolMendedAndThenRegistered() {
        Issued issued = issue();
        JsonNode begun = show(issued);
        assertThat(state(begun)).isEqualTo("ISSUED");
        assertThat(milestones(begun)).containsExactly("ISSUED");
        assertThat(begun.path("correction").isNull()).isTrue();
        assertThat(begun.path("registrationNumber").isNull()).isTrue();
        assertThat(begun.path("documents").findValuesAsText("kind")).contains("AGREEMENT_DOCX", "AGREEMENT_PDF");
        assertThat(begun.path("documents")).allSatisfy(document -> assertThat(document.properties())
                .extracting(Map.Entry::getKey)
                .contains("id", "kind", "name", "mediaType", "size", "sha256"));

        submit(issued);
        awaitState(issued, "IN_REVIEW");
        String task = task(issued);
        ResponseEntity<JsonNode> asked = decide(
                task, decision("REQUEST_CORRECTION", "signature-school-100012", "Die Unterschrift der Schule fehlt."));

        assertThat(asked.getStatusCode().value()).isEqualTo(200);
        assertThat(body(asked).path("reference").asText()).isEqualTo(issued.reference());
        assertThat(state(body(asked))).isEqualTo("CORRECTION_REQUESTED");
        JsonNode told = show(issued);
        assertThat(state(told)).isEqualTo("CORRECTION_REQUESTED");
        assertThat(told.path("correction").path("remarks")).singleElement().satisfies(remark -> {
            assertThat(remark.path("field").asText()).isEqualTo("signature-school-100012");
            assertThat(remark.path("text").asText()).isEqualTo("Die Unterschrift der Schule fehlt.");
        });
        assertThat(told.path("next").path("text").asText()).isNotBlank();
        JsonNode responsible = told.path("next").path("responsible");
        assertThat(responsible.path("desk").asText()).isEqualTo("Museum");
        assertThat(responsible.path("email").asText()).contains("@");
        assertThat(responsible.path("phone").isTextual()).isTrue();
        expectProblem(decide(task, decision("REGISTER")), 409);

        submit(issued);
        awaitState(issued, "IN_REVIEW");
        assertThat(show(issued).path("correction").isNull()).isTrue();
        String again = task(issued);
        assertThat(again).isNotEqualTo(task);
        assertThat(state(body(decide(again, decision("REGISTER"))))).isEqualTo("REGISTERED");

        JsonNode done = show(issued);
        assertThat(state(done)).isEqualTo("REGISTERED");
        assertThat(milestones(done))
                .containsExactly(
                        "ISSUED",
                        "SUBMITTED",
                        "IN_REVIEW",
                        "CORRECTION_REQUESTED",
                        "SUBMITTED",
                        "IN_REVIEW",
                        "REGISTERED");
        assertThat(done.path("milestones")).allSatisfy(milestone -> {
            assertThat(milestone.path("label").asText()).isNotBlank();
            assertThat(Instant.parse(milestone.path("reachedAt").asText())).isBefore(Instant.now());
        });
        assertThat(done.path("correction").isNull()).isTrue();
        String number = done.path("registrationNumber").asText();
        assertThat(number).matches("BPNRW-\\d{4}-\\d{5}");
        JsonNode entry = body(http.getForEntity("/api/partnerships/" + number, JsonNode.class));
        assertThat(entry.path("institution").path("name").asText()).isEqualTo(issued.institution());
        expectProblem(send(issued), 409);
    }

    @Test
    void whatCannotBeRegisteredIsRejectedOnceAndOnlyWithReasons() {
        Issued issued = issue();
        submit(issued);
        awaitState(issued, "IN_REVIEW");
        String task = task(issued);

        expectViolation(decide(task, decision("REJECT")), "remarks");
        expectViolation(decide(task, decision("REQUEST_CORRECTION")), "remarks");
        expectViolation(decide(task, decision("PERHAPS")), "decision");
        expectProblem(decide(task, "{\"decision\": "), 400);
        assertThat(state(show(issued))).isEqualTo("IN_REVIEW");

        assertThat(state(body(decide(task, decision("REJECT", "", "Diese Einrichtung kann nicht Partner sein.")))))
                .isEqualTo("REJECTED");

        JsonNode told = show(issued);
        assertThat(state(told)).isEqualTo("REJECTED");
        assertThat(milestones(told)).containsExactly("ISSUED", "SUBMITTED", "IN_REVIEW", "REJECTED");
        assertThat(told.path("correction").isNull()).isTrue();
        assertThat(told.path("registrationNumber").isNull()).isTrue();
        expectProblem(decide(task, decision("REGISTER")), 409);
        assertThat(state(show(issued))).isEqualTo("REJECTED");
        assertThat(tasks(issued)).isEmpty();
        JsonNode file = body(office("/api/cases/" + issued.reference(), HttpMethod.GET, null));
        assertThat(state(file.path("agreement"))).isEqualTo("REJECTED");
        assertThat(file.path("letters").findValuesAsText("kind")).contains("REJECTED");
    }

    @Test
    void whatNobodySubmitsLapsesWithItsTimeAndTakesNothingAnyMore() {
        Issued issued = issue();

        cases.fire(issued.reference(), "Timer_SubmissionOverdue");

        JsonNode lapsed = show(issued);
        assertThat(state(lapsed)).isEqualTo("LAPSED");
        assertThat(milestones(lapsed)).containsExactly("ISSUED", "LAPSED");
        assertThat(lapsed.path("next").path("responsible").path("email").asText())
                .contains("@");
        expectProblem(send(issued), 409);
        JsonNode file = body(office("/api/cases/" + issued.reference(), HttpMethod.GET, null));
        assertThat(file.path("letters").findValuesAsText("kind")).contains("LAPSED");
    }

    @Test
    void aWrongTokenNoTokenAndAnUnknownReferenceGetTheSameAnswer() {
        Issued issued = issue();
        Issued other = issue();
        String known = "/api/agreements/" + issued.reference();

        String expected = notFound("/api/agreements/BP-2026-ZZZZZ-Z", issued.token());
        assertThat(notFound(known, "falsch")).isEqualTo(expected);
        assertThat(notFound(known, other.token())).isEqualTo(expected);
        assertThat(notFound(known, null)).isEqualTo(expected);
        assertThat(notFound(known + "/agreement.pdf", "falsch")).isEqualTo(expected);
        assertThat(send(new Issued(issued.reference(), "falsch", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private record Issued(String reference, String token, String institution) {}

    private Issued issue() {
        String institution =
                "Museum an der Brücke " + UUID.randomUUID().toString().substring(0, 8);
        JsonNode answer = body(http.postForEntity(
                "/api/agreements",
                new HttpEntity<>("""
                        { "initiative": "museum",
                          "schools": [{"number": "100012", "contact": {"name": "Jale Özbek", "email": "j@schule.example"}}],
                          "institution": {"kind": "museum", "name": "%s", "street": "Markt 1", "postalCode": "59555",
                                          "town": "Lippstadt", "contact": {"name": "Tobias Kersting", "email": "t@museum.example"}},
                          "goals": ["Objekte als Quellen lesen"],
                          "activities": [{"kit": "tours", "text": "Altstadt", "yearGroups": "5-6", "subject": "Geschichte", "perSchoolYear": 2}],
                          "curriculumAnchor": "Jahrgang 6", "costs": "frei", "start": "2027-02-01", "durationYears": 2, "evaluation": "Im Mai",
                          "schoolConference": {"status": "approved", "date": "2026-11-02"},
                          "allPupils": true, "publication": {"entry": true, "contacts": false}, "language": "de" }
                        """.formatted(institution), json(new HttpHeaders())),
                JsonNode.class));
        return new Issued(
                answer.path("reference").asText(), answer.path("trackingToken").asText(), institution);
    }

    private void submit(Issued issued) {
        ResponseEntity<JsonNode> answer = send(issued);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(UUID.fromString(body(answer).path("submissionId").asText())).isNotNull();
    }

    private ResponseEntity<JsonNode> send(Issued issued) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add(
                "file",
                new ByteArrayResource(
                        SentMail.pdf("Aktenzeichen " + issued.reference(), "Nummer " + UUID.randomUUID())) {
                    @Override
                    public String getFilename() {
                        return "vereinbarung.pdf";
                    }
                });
        HttpHeaders headers = bearer(issued.token());
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.postForEntity(
                "/api/agreements/" + issued.reference() + "/submissions",
                new HttpEntity<>(parts, headers),
                JsonNode.class);
    }

    private JsonNode show(Issued issued) {
        ResponseEntity<JsonNode> answer = http.exchange(
                "/api/agreements/" + issued.reference(),
                HttpMethod.GET,
                new HttpEntity<>(bearer(issued.token())),
                JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body(answer);
    }

    private void awaitState(Issued issued, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(state(show(issued))).isEqualTo(state));
    }

    private String notFound(String path, String token) {
        ResponseEntity<String> answer = http.exchange(
                path,
                HttpMethod.GET,
                new HttpEntity<>(token == null ? new HttpHeaders() : bearer(token)),
                String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        answer.getHeaders().getContentType()))
                .isTrue();
        assertThat(answer.getBody()).doesNotContain("ISSUED");
        return String.valueOf(answer.getBody()).replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private JsonNode tasks(Issued issued) {
        return body(office("/api/tasks?scope=all&kind=review&q=" + issued.reference(), HttpMethod.GET, null))
                .path("items");
    }

    private String task(Issued issued) {
        JsonNode tasks = tasks(issued);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.path(0).path("reference").asText()).isEqualTo(issued.reference());
        return tasks.path(0).path("id").asText();
    }

    private ResponseEntity<JsonNode> decide(String task, Object decision) {
        return office("/api/tasks/" + task + "/decision", HttpMethod.POST, decision);
    }

    private ResponseEntity<JsonNode> office(String path, HttpMethod method, Object body) {
        return http.withBasicAuth("admin", "nur-in-den-tests")
                .exchange(path, method, new HttpEntity<>(body, json(new HttpHeaders())), JsonNode.class);
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "remarks", List.of(), "note", "");
    }

    private static Map<String, Object> decision(String decision, String field, String text) {
        return Map.of("decision", decision, "remarks", List.of(Map.of("field", field, "text", text)), "note", "");
    }

    private static void expectViolation(ResponseEntity<JsonNode> answer, String field) {
        expectProblem(answer, 422);
        assertThat(body(answer).path("violations")).anySatisfy(violation -> {
            assertThat(violation.path("field").asText()).startsWith(field);
            assertThat(violation.path("message").asText()).isNotBlank();
        });
    }

    private static void expectProblem(ResponseEntity<JsonNode> answer, int status) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        answer.getHeaders().getContentType()))
                .isTrue();
        assertThat(body(answer).path("title").asText()).isNotBlank();
        assertThat(body(answer).path("detail").asText()).isNotBlank();
    }

    private static String state(JsonNode answer) {
        return answer.path("state").asText();
    }

    private static List<String> milestones(JsonNode answer) {
        return StreamSupport.stream(answer.path("milestones").spliterator(), false)
                .map(milestone -> milestone.path("key").asText())
                .toList();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getBody()).isNotNull();
        return answer.getBody();
    }

    private static HttpHeaders bearer(String token) {
        HttpHeaders headers = json(new HttpHeaders());
        headers.setBearerAuth(token);
        return headers;
    }

    private static HttpHeaders json(HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAcceptLanguageAsLocales(List.of(Locale.GERMAN));
        return headers;
    }
}
