package nrw.bildungspartner.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class ProblemAnswersTests {

    /** Without the security filters: what they answer is their own tests' business. */
    private final MockMvcTester mvc;

    @Autowired
    ProblemAnswersTests(WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    @ParameterizedTest
    @CsvSource({
        "not-found,404,Hier ist nichts",
        "conflict,409,Jemand war schneller",
        "overtaken,409,Jemand war schneller",
        "refused,403,Das dürfen Sie hier nicht",
        "too-many,429,Das waren viele Anfragen auf einmal",
        "invalid,422,Einige Angaben passen noch nicht",
        "failure,500,Bei uns ist etwas schiefgegangen"
    })
    void aProgramGetsAProblemInGermanAndAPersonAPageThatLeadsOn(String kind, int status, String title) {
        var program = mvc.get().uri("/api/test/trouble/" + kind);
        assertThat(program).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(program).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(program).bodyJson().extractingPath("$.status").isEqualTo(status);

        var person = mvc.get().uri("/test/trouble/" + kind).accept(MediaType.TEXT_HTML);
        assertThat(person).hasStatus(status);
        assertThat(person)
                .bodyText()
                .contains("<html", "lang=\"de\"", "<h1", title, "href=\"/kontakt\"")
                .doesNotContain("secret", "Exception", "th:");
    }

    @Test
    void anEnglishProgramGetsEnglish() {
        assertThat(mvc.get().uri("/api/test/trouble/conflict").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,de;q=0.5"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Someone was faster");
    }

    @Test
    void aLanguageNobodySpeaksAndAnUnreadableOneAreAnsweredInGerman() {
        for (var language : new String[] {"fr", "!!", ""}) {
            assertThat(mvc.get().uri("/api/test/trouble/conflict").header(HttpHeaders.ACCEPT_LANGUAGE, language))
                    .bodyJson()
                    .extractingPath("$.title")
                    .isEqualTo("Jemand war schneller");
        }
    }

    @Test
    void aViolationNamesItsFieldAndSaysWhyWithItsArguments() {
        assertThat(mvc.get().uri("/api/test/trouble/invalid"))
                .bodyJson()
                .extractingPath("$.violations")
                .asArray()
                .containsExactly(Map.of("field", "schools[0].number", "message", "Fehler 7"));
    }

    @Test
    void aTextThatIsNoKeyIsToldAsItIs() {
        assertThat(mvc.get().uri("/api/test/trouble/not-found"))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Kein Vorgang {0}");
    }

    @Test
    void aFailureIsToldByANumberNotByItsInside() {
        assertThat(mvc.get().uri("/api/test/trouble/failure"))
                .bodyText()
                .contains("incident")
                .doesNotContain("inside");
    }

    @Test
    void aBodyThatBreaksConstraintsNamesEachField() {
        assertThat(mvc.post()
                        .uri("/api/test/party")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"guests\": [{\"name\": \" \", \"email\": \"nobody\", \"age\": 3}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.violations[*].field")
                .asArray()
                .containsExactlyInAnyOrder("guests[0].name", "guests[0].email");
    }

    @Test
    void aBodyWithAWrongTypeNamesTheField() {
        assertThat(mvc.post()
                        .uri("/api/test/party")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"guests\": [{\"name\": \"A\", \"email\": null, \"age\": \"old\"}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.violations[0].field")
                .isEqualTo("guests[0].age");
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() {
        assertThat(mvc.post()
                        .uri("/api/test/party")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"guests\": ["))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anIdOfTheWrongShapeIsUnknownAndAParameterOfTheWrongTypeIsNamed() {
        assertThat(mvc.get().uri("/api/test/things/17")).hasStatus(404);
        assertThat(mvc.get().uri("/api/test/things/7d444840-9dc0-11d1-b245-5ffdce74fad2?count=many"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.violations[0].field")
                .isEqualTo("count");
    }

    @Test
    void theWrongMethodMediaTypeOrAddressIsAProblemToo() {
        assertThat(mvc.delete().uri("/api/test/party")).hasStatus(405).containsHeader(HttpHeaders.ALLOW);
        assertThat(mvc.post()
                        .uri("/api/test/party")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/api/nothing-here"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/gibt-es-nicht").accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("Hier ist nichts");
    }

    @Test
    void aPartOfAPageGetsAMessageInsteadOfAPage() {
        assertThat(mvc.get().uri("/test/trouble/conflict").header("HX-Request", "true"))
                .hasStatus(409)
                .hasHeader("HX-Retarget", "#meldung")
                .bodyText()
                .contains("role=\"alert\"", "Jemand war schneller")
                .doesNotContain("<html");
    }

    @Test
    void pagingStaysWithinBounds() {
        var uri = "/api/test/things/7d444840-9dc0-11d1-b245-5ffdce74fad2";
        assertThat(mvc.get().uri(uri)).bodyText().contains("page=0, size=20");
        assertThat(mvc.get().uri(uri + "?page=2&size=5000")).bodyText().contains("page=2, size=200");
        assertThat(mvc.get().uri(uri + "?page=-1&size=x")).bodyText().contains("page=0, size=20");
    }

    @Test
    void aVisitorWhoChoosesEnglishKeepsIt() {
        var chosen = mvc.get()
                .uri("/test/trouble/not-found?lang=en")
                .accept(MediaType.TEXT_HTML)
                .exchange();
        assertThat(chosen).bodyText().contains("lang=\"en\"", "There is nothing here", "lang=de");
        var cookie = chosen.getResponse().getCookie("lang");
        assertThat(cookie).isNotNull();
        assertThat(mvc.get().uri("/test/trouble/not-found").cookie(cookie).accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("There is nothing here");
    }

    @Test
    void theDescriptionOfTheApiShowsPagingAsTwoParameters() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/api/test/things/{id}'].get.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("id", "count", "page", "size");
    }
}
