package nrw.bildungspartner.search;

import static nrw.bildungspartner.search.Searching.items;
import static nrw.bildungspartner.search.Searching.references;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class SearchTests {

    private static final String PASSWORD = "Kastanie-am-Fluss-48";

    @Autowired
    MockMvc web;

    @Autowired
    Searching searching;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    CreateAccount createAccount;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    Cases cases;

    /** A word that stands nowhere else. */
    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Schulen schließen Vereinbarungen | vereinbarung | Vereinbarungen
        Eine Klasse kommt zu Besuch | Klassen | Klasse
        Die Häuser der Stadt | Haus | Häuser
        Zwei Museen stellen aus | Museum | Museen
        Die Partnerschaftsvereinbarung gilt | vereinbarung | Partnerschaftsvereinbarung
        Die Partnerschaftsvereinbarung gilt | Vereinbarungen | Partnerschaftsvereinbarung
        Ein Museumsbesuch im Mai | museum | Museumsbesuch
        Ein Museumsbesuch im Mai | besuche | Museumsbesuch
        Zwei Führungen im Jahr | fuehrung | Führungen
        Zwei Fuehrungen im Jahr | Führung | Fuehrungen
        Treffpunkt Königstraße | koenigstrasse | Königstraße
        Treffpunkt Königstraße | KÖNIGSTR | Königstraße
        Wir planen Theateraufführungen | Theat | Theateraufführungen
        Ein Tag im Planetarium | Planetraium | Planetarium
        Ein Tag im Planetarium | Planetarum | Planetarium
        Die Sammlung zum Bergbau | Bergbausammlung | Sammlung
        Treffen am 12.11.2026 im Foyer | 12.11.2026 | 12.11.2026
        Mit Unterlagen an m.kern@haus.example | kern@haus | kern@haus
        """)
    void aWordIsFoundInWhateverForm(String said, String typed, String marked) {
        String reference = issued(said);

        JsonNode item = searching.awaitOnly(mark + " " + typed);

        assertThat(item.path("reference").asText()).isEqualTo(reference);
        assertThat(marks(item)).contains(marked);
        assertThat(item.path("matches").get(0).path("where").asText()).isEqualTo("Angaben zur Vereinbarung");
    }

    @Test
    void allWordsAreNeededAndWhatStandsInQuotesJustSo() {
        String reference = issued("Das Museum der alten Stadt öffnet seine Türen");
        searching.awaitOnly(mark);

        assertThat(references(searching.asAdmin(mark + " \"Museum der alten Stadt\"")))
                .containsExactly(reference);
        assertThat(references(searching.asAdmin(mark + " „der alten Stadt“"))).containsExactly(reference);
        assertThat(items(searching.asAdmin(mark + " \"Museum der Stadt\""))).isEmpty();
        assertThat(items(searching.asAdmin(mark + " \"Museen der alten Stadt\"")))
                .isEmpty();
        assertThat(items(searching.asAdmin(mark + " Hubschrauberlandeplatz"))).isEmpty();
        assertThat(items(searching.asAdmin(mark + " -Museum"))).hasSize(1);
    }

    @Test
    void whatFitsExactlyStandsAloneAndWhatOnlyComesCloseIsSaidToDoSo() {
        issued("Wir besuchen das Planetarium");
        searching.awaitOnly(mark);

        assertThat(searching.asAdmin(mark + " Planetarium").path("forgiving").asBoolean())
                .isFalse();
        assertThat(searching.asAdmin(mark + " Planetariom").path("forgiving").asBoolean())
                .isTrue();
    }

    @Test
    void aCaseIsFoundByItsNumbersHoweverTheyArePunctuated() {
        String reference = issued("Irgendetwas");
        searching.awaitOnly(mark);

        for (String typed : List.of(
                reference,
                reference.toLowerCase(),
                reference.replace("-", ""),
                reference.replace("-", " "),
                reference.substring(0, 11))) {
            assertThat(references(searching.asAdmin(mark + " " + typed)))
                    .as(typed)
                    .containsExactly(reference);
        }
        assertThat(references(searching.asAdmin(mark + " 100012"))).containsExactly(reference);
    }

    @Test
    void itSaysOnWhichPageOfWhichFileOfWhichMailTheWordStands() {
        String reference = issued("Irgendetwas");
        SentMail mail = new SentMail("Unsere Vereinbarung " + mark)
                .saying("Guten Tag, der Ausflug zum Leuchtturm war schön.")
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + reference, "Zum Schluss ein Kutschenmuseum."))
                .send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        JsonNode page = searching.awaitOnly(mark + " Kutschenmuseen");
        JsonNode file = match(page, "FILE");
        assertThat(page.path("reference").asText()).isEqualTo(reference);
        assertThat(page.path("state").asText()).isEqualTo("IN_REVIEW");
        assertThat(file.path("where").asText()).matches("scan\\.pdf, Seite 2, eingegangen am \\d\\d\\.\\d\\d\\.\\d{4}");
        assertThat(file.path("page").asInt()).isEqualTo(2);
        var entry = ledger.list(null, new Paging(0, 200)).items().stream()
                .filter(one -> one.subject().equals(mail.subject()))
                .findFirst()
                .orElseThrow();
        String document = ledger.attachments(entry.id()).get(0).documentId().toString();
        assertThat(file.path("documentId").asText()).isEqualTo(document);
        assertThat(file.path("path").asText()).isEqualTo("/posteingang/" + entry.id() + "#datei-" + document + "-2");

        JsonNode body = match(searching.awaitOnly(mark + " Leuchttürme"), "MAIL");
        assertThat(body.path("where").asText()).matches("E-Mail vom \\d\\d\\.\\d\\d\\.\\d{4}");
        assertThat(body.path("excerpt").asText()).contains("der Ausflug zum Leuchtturm war schön");
        assertThat(body.path("mailId").asText()).isEqualTo(entry.id().toString());
    }

    @Test
    void postOfTwoCasesIsFoundUnderEachByWhatIsItsOwn() {
        String first = issued("Irgendetwas");
        String second = issued("Irgendetwas");
        new SentMail("Zwei Vereinbarungen")
                .saying("Kofferwort" + mark)
                .with("a.pdf", SentMail.pdf("Aktenzeichen " + first + ", Kutschen" + mark))
                .with("b.pdf", SentMail.pdf("Aktenzeichen " + second + ", Leuchtturm" + mark))
                .send(mailbox.smtpPort());
        cases.awaitState(second, AgreementState.IN_REVIEW);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(references(searching.asAdmin("Kofferwort" + mark)))
                        .containsExactlyInAnyOrder(first, second));
        assertThat(references(searching.asAdmin("Kutschen" + mark))).containsExactly(first);
        assertThat(references(searching.asAdmin("Leuchtturm" + mark))).containsExactly(second);
    }

    @Test
    void lettersAndTheReviewersWordsAreFoundToo() throws Exception {
        String reference = issued("Irgendetwas");
        cases.submit(reference);
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        String task = new JsonMapper()
                .readTree(web.perform(get("/api/tasks")
                                .param("scope", "all")
                                .param("q", reference)
                                .with(Searching.program("admin", "nur-in-den-tests")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("items")
                .get(0)
                .path("id")
                .asText();
        web.perform(post("/api/tasks/" + task + "/decision")
                        .with(Searching.program("admin", "nur-in-den-tests"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"decision": "REQUEST_CORRECTION", "note": "Rückruf bei der Drachenzuchtstelle",
                             "remarks": [{"field": "goals", "text": "Bitte die Wichtelwerkstatt nennen."}]}\
                            """))
                .andExpect(status().isOk());

        JsonNode note = searching.awaitOnly(mark + " Drachenzucht");
        assertThat(match(note, "DECISION").path("where").asText()).startsWith("Entscheidung vom ");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode remark = searching.awaitOnly(mark + " Wichtelwerkstätten");
            assertThat(match(remark, "LETTER").path("where").asText()).startsWith("Schreiben „");
            assertThat(match(remark, "LETTER").path("path").asText())
                    .startsWith("/vorgaenge/" + reference + "#schreiben-");
        });
    }

    @Test
    void whatIsNoLongerSaidIsNoLongerFound() {
        String reference = issued("Irgendetwas");
        searching.awaitOnly(mark + " Mai");

        cases.issueAgain(reference);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> items(searching.asAdmin(mark + " \"zweimal im Jahr\"")), one -> one.size() == 1);
        assertThat(items(searching.asAdmin(mark + " \"Gespräch im Mai\"")).stream()
                        .map(item -> match(item, "CONTENT").path("excerpt").asText()))
                .noneMatch(excerpt -> excerpt.contains("Gespräch im Mai"));
    }

    @Test
    void everybodySeesTheOwnDesksCasesAndPostThatBelongsToNone() {
        String reference = issued("Irgendetwas");
        new SentMail("Frage zum " + mark).send(mailbox.smtpPort());
        new SentMail("Zum " + mark)
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + reference))
                .send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        await().atMost(Duration.ofSeconds(60)).until(() -> items(searching.asAdmin(mark)), all -> all.size() == 2);
        String museum = staff(Role.STAFF, Desk.MUSEUM);
        String sport = staff(Role.STAFF, Desk.SPORTVEREIN);
        String lead = staff(Role.LEAD, Desk.SPORTVEREIN);

        assertThat(references(searching.as(museum, PASSWORD, mark))).containsExactlyInAnyOrder(reference, "null");
        assertThat(references(searching.as(lead, PASSWORD, mark))).containsExactlyInAnyOrder(reference, "null");
        JsonNode other = searching.as(sport, PASSWORD, mark);
        assertThat(other.path("total").asInt()).isEqualTo(1);
        assertThat(references(other)).containsExactly("null");
        JsonNode question = items(other).get(0);
        assertThat(question.path("title").asText()).startsWith("Frage zum " + mark);
        assertThat(question.path("state").asText()).isEqualTo(MailState.UNMATCHED.name());
        assertThat(question.path("matches").get(0).path("path").asText())
                .isEqualTo("/posteingang/" + question.path("mailId").asText() + "#text");
        assertThat(items(searching.as(sport, PASSWORD, mark + " " + reference))).isEmpty();
    }

    @Test
    void strangersAndAdministratorsDoNotSearch() throws Exception {
        web.perform(get("/api/search").param("q", "Museum")).andExpect(status().isUnauthorized());
        web.perform(get("/api/search")
                        .param("q", "Museum")
                        .with(Searching.program(staff(Role.ADMIN, Desk.MUSEUM), PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "?",
                "***:***",
                "a*b?c",
                "*ung",
                "reference:*",
                "[* TO *]",
                "( AND OR NOT",
                "Museum~9",
                "/.*/",
                "\"",
                "\"\"",
                "„“",
                "\\",
                "%_%",
                "\u0000\u0001",
                "Museum\u0000s",
                "\uD83D\uDE00",
                "\uD83D",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "e.V.",
                "a a a a a a a a a a a a a a a a a a a a",
                "ZEHNTAUSEND",
                "VIELE"
            })
    void hostileQuestionsAreAnsweredCalmly(String q) throws Exception {
        String typed = q.equals("ZEHNTAUSEND") ? "x".repeat(10_000) : q.equals("VIELE") ? "ab* ".repeat(2_500) : q;

        assertThat(searching.asAdmin(typed).path("items").isArray()).isTrue();
        web.perform(get("/vorgaenge").param("q", typed).with(httpBasic("admin", "nur-in-den-tests")))
                .andExpect(status().is(org.hamcrest.Matchers.in(List.of(200, 302))));
    }

    @Test
    void theCallIsDescribed() throws Exception {
        web.perform(get("/v3/api-docs")).andExpect(content().string(containsString("/api/search")));
    }

    private String issued(String activity) {
        return issueAgreement
                .issue(
                        SampleAgreement.between("100012")
                                .with("Haus " + mark, "Lippstadt")
                                .of("museum", "museum")
                                .doing(List.of(new Activity("", activity, "5", "Geschichte", 1)))
                                .content(),
                        Origin.API)
                .reference();
    }

    private String staff(Role role, Desk desk) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(new AccountDetails(name, "Selma Suchy", "", Set.of(role), Set.of(desk)), PASSWORD, false);
        return name;
    }

    private static JsonNode match(JsonNode item, String kind) {
        return StreamSupport.stream(item.path("matches").spliterator(), false)
                .filter(match -> match.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + item));
    }

    /** All that is marked. */
    private static List<String> marks(JsonNode item) {
        return StreamSupport.stream(item.path("matches").spliterator(), false)
                .flatMap(match -> StreamSupport.stream(match.path("marks").spliterator(), false)
                        .map(one -> match.path("excerpt")
                                .asText()
                                .substring(
                                        one.path("start").asInt(),
                                        one.path("end").asInt())))
                .toList();
    }
}
