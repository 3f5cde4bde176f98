package nrw.bildungspartner.agreement.drafting.web;

import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.begun;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.complete;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.path;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withContacts;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withInstitution;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.TrackingLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The guided draft in a browser without scripts. */
@ApplicationTest
class DraftPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreements agreements;

    @Autowired
    TrackingLinks links;

    @Test
    void theStepsLeadToAnAgreementWithItsDocumentsAndAPrivateLink() throws Exception {
        var visitor = complete(mvc);
        assertThat(visitor.place()).endsWith("/pruefen");
        assertThat(visitor.page().select(".kern-summary")).hasSize(11);
        assertThat(visitor.text())
                .contains("Jale Özbek", "Stadtmuseum Lippstadt", "Objekte als Quellen lesen", "1. Februar 2027");

        visitor.submit("/ausstellen");

        assertThat(visitor.place()).endsWith("/fertig");
        String reference = visitor.page().getElementById("aktenzeichen").text();
        Agreement agreement = agreements.get(reference);
        assertThat(agreement.origin()).isEqualTo(Origin.DRAFT);
        AgreementContent content = agreement.content().orElseThrow();
        assertThat(content.activities())
                .extracting(AgreementContent.Activity::kit, AgreementContent.Activity::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("originals", ""),
                        org.assertj.core.groups.Tuple.tuple("", "Sprechstunde Facharbeit"));
        assertThat(content.activities().get(0).perSchoolYear()).isEqualTo(2);
        assertThat(content.schoolConference().status()).isEqualTo("planned");

        String link = visitor.page().select("#stand-link a").attr("href");
        assertThat(links.open(link.substring(link.lastIndexOf('/') + 1))).contains(reference);
        assertThat(file(path(visitor) + "/vereinbarung.pdf").getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        MockHttpServletResponse docx = file(path(visitor) + "/vereinbarung.docx");
        assertThat(docx.getContentAsByteArray()).startsWith("PK".getBytes());
        assertThat(docx.getHeader("Content-Disposition")).contains(reference);

        // The link is not there a second time, but a new one can be had.
        visitor.open(path(visitor) + "/fertig");
        assertThat(visitor.page().select("#stand-link")).isEmpty();
        visitor.submit("/link");
        String second = visitor.page().select("#stand-link a").attr("href");
        assertThat(second).isNotEqualTo(link);
        assertThat(links.open(second.substring(second.lastIndexOf('/') + 1))).contains(reference);
    }

    @Test
    void anIssuedDraftLeadsToItsResultFromEverywhereAndDoesNotChange() {
        var visitor = complete(mvc).submit("/ausstellen");
        String path = path(visitor);
        var late = new PlainVisitor(mvc);
        assertThat(late.open(path).place()).endsWith("/fertig");
        assertThat(late.open(path + "/ziele").place()).endsWith("/fertig");
        assertThat(late.open(path + "/schulen").place()).endsWith("/fertig");
        assertThat(late.open(path + "/pruefen").place()).endsWith("/fertig");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasWrittenStays() {
        var visitor = withSchool(begun(mvc, "museum"));
        visitor.type("schools[0].contact.name", "Jale Özbek")
                .type("schools[0].contact.email", "keine Adresse")
                .next();

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#fehler li")).hasSize(1);
        assertThat(visitor.page().select("#fehler a").attr("href")).isEqualTo("#schools-0-contact-email");
        assertThat(visitor.page().getElementById("schools-0-contact-email").attr("aria-describedby"))
                .contains("schools-0-contact-email-error");
        assertThat(visitor.value("schools[0].contact.email")).isEqualTo("keine Adresse");

        // It is saved all the same, so that another person can mend it.
        var partner = new PlainVisitor(mvc).open(path(visitor) + "/schulen");
        assertThat(partner.value("schools[0].contact.name")).isEqualTo("Jale Özbek");
    }

    @Test
    void theCheckListsEveryGapWithALinkToItsStep() {
        var visitor = withSchool(begun(mvc, "museum"));
        visitor.open(path(visitor) + "/pruefen");

        assertThat(visitor.page().select("form[action$=/ausstellen]")).isEmpty();
        assertThat(visitor.page().select("#fehler a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/schulen?luecken=1#schools-0-contact-name"))
                .anyMatch(href -> href.endsWith("/einrichtung?luecken=1#institution-name"))
                .anyMatch(href -> href.endsWith("/ziele?luecken=1#goals"))
                .anyMatch(href -> href.endsWith("/aktivitaeten?luecken=1#activities"))
                .anyMatch(href -> href.endsWith("/rahmen?luecken=1#start"))
                .anyMatch(href -> href.endsWith("/teilnahme?luecken=1#allPupils"));
        for (String href : visitor.page().select("#fehler a").eachAttr("href")) {
            var mending = new PlainVisitor(mvc).open(href);
            assertThat(mending.page().getElementById(href.substring(href.indexOf('#') + 1)))
                    .as(href)
                    .isNotNull();
            assertThat(mending.page().select("#fehler")).as(href).isNotEmpty();
        }
    }

    @Test
    void whatCannotBeReadStaysInItsField() {
        var visitor = withInstitution(withContacts(withSchool(begun(mvc, "museum"))));
        visitor.open(path(visitor) + "/rahmen")
                .type("start", "bald")
                .type("durationYears", "zwei")
                .type("costs", "Eintritt frei")
                .next();

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.value("start")).isEqualTo("bald");
        assertThat(visitor.value("durationYears")).isEqualTo("zwei");
        assertThat(visitor.value("costs")).isEqualTo("Eintritt frei");
        assertThat(visitor.page().select("#fehler li")).hasSize(2);

        visitor.type("start", "1.2.2027").type("durationYears", "3").next();
        assertThat(visitor.place()).endsWith("/auswertung");
    }

    @Test
    void activitiesMoveAndGoWithoutAScript() {
        var visitor = withInstitution(withContacts(withSchool(begun(mvc, "museum"))));
        visitor.open(path(visitor) + "/aktivitaeten")
                .tick("kit", "tours", true)
                .tick("kit", "originals", true)
                .press("do", "kit")
                .type("idea", "Lesung im Garten")
                .press("do", "add");
        assertThat(titles(visitor))
                .containsExactly("Führungen durch das Museum", "Arbeit mit Originalen", "Eigene Idee (Nr. 3)");

        visitor.type("activities[2].subject", "Deutsch").press("do", "up:2").press("do", "up:1");
        assertThat(visitor.place()).endsWith("#activities-0");
        assertThat(titles(visitor))
                .containsExactly("Eigene Idee (Nr. 1)", "Führungen durch das Museum", "Arbeit mit Originalen");
        assertThat(visitor.value("activities[0].subject")).isEqualTo("Deutsch");

        visitor.press("do", "down:0").press("do", "remove:0");
        assertThat(titles(visitor)).containsExactly("Eigene Idee (Nr. 1)", "Arbeit mit Originalen");
        assertThat(visitor.page().select("[name=kit][value=tours]").hasAttr("checked"))
                .isFalse();

        visitor.tick("kit", "originals", false).next();
        visitor.open(path(visitor) + "/aktivitaeten");
        assertThat(titles(visitor)).containsExactly("Eigene Idee (Nr. 1)");
    }

    @Test
    void aNewTickIsShownInTheListBeforeTheNextStep() {
        var visitor = withInstitution(withContacts(withSchool(begun(mvc, "museum"))));
        visitor.open(path(visitor) + "/aktivitaeten").tick("kit", "tours", true).next();
        assertThat(visitor.place()).contains("/aktivitaeten");
        assertThat(visitor.page().select("[role=status]").text()).contains("steht jetzt in der Liste");
        assertThat(visitor.next().place()).endsWith("/unterricht");
    }

    @Test
    void aSuggestedGoalCanBeTakenOverAndRemoved() {
        var visitor = begun(mvc, "museum");
        visitor.open(path(visitor) + "/ziele").press("do", "suggest:1");
        assertThat(visitor.value("goals[0]")).contains("Originalen");
        visitor.type("fresh", "Noch eins").press("do", "add");
        visitor.press("do", "remove:0");
        assertThat(visitor.value("goals[0]")).isEqualTo("Noch eins");
        assertThat(visitor.page().select("[name=\"goals[1]\"]")).isEmpty();
    }

    @Test
    void anotherInitiativeKeepsWhatWasPlanned() {
        var visitor = begun(mvc, "museum");
        visitor.open(path(visitor) + "/aktivitaeten")
                .tick("kit", "originals", true)
                .press("do", "kit")
                .type("activities[0].text", "Fundstücke einordnen")
                .press("do", "kit");
        visitor.open(path(visitor) + "/initiative").type("initiative", "archiv").next();
        visitor.open(path(visitor) + "/aktivitaeten");
        assertThat(visitor.value("activities[0].text")).isEqualTo("Arbeit mit Originalen: Fundstücke einordnen");
        assertThat(visitor.page().select("[name=kit]").eachAttr("value")).contains("city-walks");
    }

    @Test
    void thePrivateLinkLeadsOnFromAnotherDevice() {
        var visitor = withContacts(withSchool(begun(mvc, "museum")));
        var telephone = new PlainVisitor(mvc).open(path(visitor));
        assertThat(telephone.place()).endsWith("/einrichtung");
        assertThat(telephone.page().select("#entwurf-link").attr("value")).endsWith(path(visitor));
        assertThat(new PlainVisitor(mvc).open("/entwurf/not-a-secret").status()).isEqualTo(404);
        assertThat(new PlainVisitor(mvc).open("/entwurf/not-a-secret/ziele").status())
                .isEqualTo(404);
    }

    @Test
    void theDocumentCanBeSeenBeforeItIsIssued() throws Exception {
        var visitor = begun(mvc, "natur");
        MockHttpServletResponse preview = file(path(visitor) + "/entwurf.pdf");
        assertThat(preview.getContentAsByteArray()).startsWith("%PDF".getBytes());
        assertThat(preview.getHeader("Content-Disposition")).contains("ENTWURF");
        assertThat(mvc.perform(get(path(visitor) + "/vereinbarung.pdf"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void withoutAnInitiativeNothingBegins() {
        var visitor = new PlainVisitor(mvc).open("/entwurf").submit("/entwurf");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("Wählen Sie eine der zehn Initiativen.");
    }

    @Test
    void theDraftSpeaksEnglishToo() {
        var visitor = new PlainVisitor(mvc).open("/entwurf?lang=en");
        assertThat(visitor.text()).contains("Write a cooperation agreement");
        visitor.type("initiative", "museum").submit("/entwurf");
        assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Which school takes part?");
    }

    private static java.util.List<String> titles(PlainVisitor visitor) {
        return visitor.page().select(".bp-activities h3").eachText();
    }

    private MockHttpServletResponse file(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return answer;
    }
}
