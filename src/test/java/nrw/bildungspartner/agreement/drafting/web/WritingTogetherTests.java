package nrw.bildungspartner.agreement.drafting.web;

import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.begun;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.complete;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.drafting.SentInvitations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people and one draft, in browsers without scripts. */
@ApplicationTest
class WritingTogetherTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SentInvitations invitations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anInvitedPartnerGetsALetterOfTheirOwnInTheirLanguage() {
        String email = address();
        var visitor = invite(begun(mvc, "museum"), "Jale <Özbek & Co>", email);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.value("email")).isEqualTo(email);
        visitor.type("inviter", "Jale Özbek").type("language", "en").submit("/einladen");

        assertThat(visitor.text()).contains("Die Einladung an Tobias “Kersting” 🎭 ist unterwegs", "eingeladen bis");
        String token = token(email);
        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        var letter = jdbc.queryForMap("SELECT language, subject, body FROM letter WHERE recipient = ?", email);
        assertThat(letter.get("language")).isEqualTo("en");
        assertThat(letter.get("subject")).isEqualTo("Jale Özbek invites you to write an agreement together");
        assertThat((String) letter.get("body")).doesNotContain(token).contains("[…]");
        assertThat(jdbc.queryForList("SELECT token_hash FROM participant", String.class))
                .doesNotContain(token);
    }

    @Test
    void aLinkThatIsOnlyOpenedByAScannerChangesNothing() {
        String email = address();
        var starter = invite(begun(mvc, "museum"), "Jale Özbek", email);
        String path = invitations.pathFor(email);

        var scanner = new PlainVisitor(mvc).open(path);
        assertThat(scanner.text()).contains("Möchten Sie mit Jale Özbek eine Vereinbarung schreiben?");
        assertThat(scanner.open(path + "/ziele").place()).isEqualTo(path);
        assertThat(starter.open(path(starter) + "/gemeinsam").text()).contains("eingeladen bis");

        scanner.open(path).submit("/mitschreiben");
        assertThat(scanner.place()).startsWith(path + "/schulen");
        assertThat(starter.open(path(starter) + "/gemeinsam").text()).doesNotContain("eingeladen bis");
    }

    @Test
    void anInvitationThatWasTakenBackOrRanOutSaysSoAndKeepsWhatWasTyped() {
        String email = address();
        var starter = invite(begun(mvc, "museum"), "Jale Özbek", email);
        String path = invitations.pathFor(email);
        var partner = new PlainVisitor(mvc).open(path).submit("/mitschreiben");
        partner.open(path + "/auswertung").type("evaluation", "Wir treffen uns im Mai.");

        starter.open(path(starter) + "/gemeinsam").submit("/zuruecknehmen");
        partner.next();
        assertThat(partner.status()).isEqualTo(410);
        assertThat(partner.text())
                .contains("Diese Einladung gilt nicht mehr", "zurückgenommen", "Wir treffen uns im Mai.");

        String late = address();
        invite(starter, "Jale Özbek", late);
        transaction.executeWithoutResult(
                status -> jdbc.update("UPDATE participant SET expires_at = '2020-01-01' WHERE email = ?", late));
        var tooLate = new PlainVisitor(mvc).open(invitations.pathFor(late));
        assertThat(tooLate.status()).isEqualTo(410);
        assertThat(tooLate.text()).contains("vierzehn Tage");

        // Asked again, only the newest link works.
        String again = address();
        invite(starter, "Jale Özbek", again);
        String first = invitations.pathFor(again);
        invite(starter, "Jale Özbek", again);
        assertThat(new PlainVisitor(mvc).open(first).status()).isEqualTo(410);
        assertThat(new PlainVisitor(mvc).open(invitations.pathFor(again)).status())
                .isEqualTo(200);
    }

    @Test
    void aCommentStandsBesideItsFieldFollowsItAndIsSettled() {
        var starter = complete(mvc);
        var partner = partnerOf(starter);
        String comment = "Zweimal <b>schaffen</b> wir \"gut\" & gern 🎉";
        partner.open(path(partner) + "/aktivitaeten")
                .type("comment.activities[1]", comment)
                .press("do", "comment:activities[1]");
        assertThat(partner.place()).endsWith("/aktivitaeten#talk-activities-1");

        starter.open(path(starter) + "/aktivitaeten");
        assertThat(starter.page().select("#talk-activities-1 .bp-comment").text())
                .contains("Tobias", comment);
        assertThat(starter.page().select(".bp-progress [aria-current=step]").text())
                .contains("1 Kommentar offen");
        starter.press("do", "up:1");
        assertThat(starter.page().select("#talk-activities-0 .bp-comment").text())
                .as("what was said about an entry moves with it")
                .contains(comment);

        starter.open(path(starter) + "/pruefen");
        assertThat(starter.page().select("#offen a").attr("href")).endsWith("/aktivitaeten#talk-activities-0");
        starter.submit("/ausstellen");
        assertThat(starter.status()).isEqualTo(409);
        assertThat(starter.place()).endsWith("/ausstellen");

        starter.open(path(starter) + "/aktivitaeten");
        String resolve = starter.page().select("button[value^=resolve:]").attr("value");
        String id = resolve.replace("resolve:", "");
        starter.type("reply." + id, "Ja, gern.").press("do", "reply:" + id).press("do", resolve);
        assertThat(starter.page().select(".bp-comment--settled").text())
                .contains("Ja, gern.", "hat es als erledigt markiert");
        partner.open(path(partner) + "/aktivitaeten").press("do", "reopen:" + id);
        assertThat(partner.page().select(".bp-comment--settled")).isEmpty();
        partner.press("do", "resolve:" + id);

        starter.open(path(starter) + "/pruefen").submit("/ausstellen");
        assertThat(starter.place()).endsWith("/fertig");
    }

    @Test
    void whoIssuesInSpiteOfOpenCommentsSaysSoAndTheOtherLosesNothing() {
        var starter = complete(mvc);
        var partner = partnerOf(starter);
        partner.open(path(partner) + "/auswertung")
                .type("comment.evaluation", "Lieber im Juni?")
                .next();
        assertThat(partner.open(path(partner) + "/auswertung").page().select("#talk-evaluation .bp-comment"))
                .as("a comment is kept whichever button was pressed")
                .hasSize(1);
        partner.type("evaluation", "Im Juni, nach den Prüfungen");

        starter.open(path(starter) + "/pruefen").tick("trotzdem", "true", true).submit("/ausstellen");
        assertThat(starter.place()).endsWith("/fertig");

        partner.next();
        assertThat(partner.status()).isEqualTo(409);
        assertThat(partner.text()).contains("inzwischen ausgestellt", "Im Juni, nach den Prüfungen");
        assertThat(partner.open(path(partner)).place()).endsWith("/fertig");
    }

    @Test
    void whoOnlyCommentsHasNotAnsweredTheQuestion() {
        var starter = begun(mvc, "museum");
        var partner = partnerOf(starter);
        partner.open(path(partner) + "/teilnahme")
                .type("comment.allPupils", "Auch die Oberstufe?")
                .press("do", "comment:allPupils");
        assertThat(partner.page().select("[name=allPupils][checked]")).isEmpty();
        assertThat(partner.page().select(".bp-progress li").get(10).text()).contains("in Arbeit");
    }

    @Test
    void twoAnswersAreMadeOneFieldByField() {
        var starter = complete(mvc);
        var partner = partnerOf(starter);
        starter.open(path(starter) + "/rahmen").type("start", "2027-08-01").type("costs", "Eintritt frei");
        partner.open(path(partner) + "/rahmen")
                .type("durationYears", "3")
                .type("costs", "Die Schule zahlt die Fahrt")
                .next();

        starter.next();
        assertThat(starter.status()).isEqualTo(409);
        assertThat(starter.text()).contains("Tobias", "zugleich geschrieben");
        assertThat(starter.page().select(".bp-choice legend").eachText())
                .containsExactly("Beginn", "Dauer in Jahren", "Kosten und Vergünstigungen");
        assertThat(starter.page().select("[name=choice.start][value=mine]").hasAttr("checked"))
                .as("only I changed the start")
                .isTrue();
        assertThat(starter.page()
                        .select("[name=choice.durationYears][value=theirs]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(starter.page().select("[name=choice.costs][checked]")).isEmpty();

        starter.press("do", "merge");
        assertThat(starter.status()).as("nothing is chosen for me").isEqualTo(409);
        starter.type("choice.start", "mine")
                .type("choice.durationYears", "theirs")
                .type("choice.costs", "theirs")
                .press("do", "merge");
        assertThat(starter.status()).isEqualTo(200);
        starter.open(path(starter) + "/rahmen");
        assertThat(starter.value("start")).isEqualTo("2027-08-01");
        assertThat(starter.value("durationYears")).isEqualTo("3");
        assertThat(starter.value("costs")).isEqualTo("Die Schule zahlt die Fahrt");

        starter.open(path(starter) + "/verlauf");
        var latest = starter.page().selectFirst(".bp-revisions li");
        assertThat(latest.text()).contains("Sie: Rahmen und Dauer", "Beginn", "1. Februar 2027", "1. August 2027");
        assertThat(starter.page().select(".bp-revisions li").get(1).text())
                .contains("Tobias", "Kosten und Vergünstigungen", "Die Schule zahlt die Fahrt");
    }

    @Test
    void whatIsSaidTwiceIsSaid() {
        var visitor = complete(mvc);
        visitor.open(path(visitor) + "/ziele")
                .type("fresh", "objekte  als Quellen lesen.")
                .press("do", "add");
        assertThat(visitor.text()).contains("Ziel 1 und Ziel 2 sagen dasselbe");
        assertThat(visitor.open(path(visitor) + "/pruefen").text()).contains("Ziel 1 und Ziel 2 sagen dasselbe");
        visitor.open(path(visitor) + "/ziele")
                .type("goals[1]", "Etwas ganz anderes lernen")
                .press("do", "up:1");
        assertThat(visitor.value("goals[0]")).isEqualTo("Etwas ganz anderes lernen");
        assertThat(visitor.text()).doesNotContain("sagen dasselbe");
    }

    @Test
    void thePictureFollowsWhatIsBeingTypedWithoutSavingIt() {
        var visitor = complete(mvc);
        visitor.open(path(visitor) + "/auswertung");
        String before = visitor.page().select(".bp-preview img").attr("src");
        // What the script sends while somebody types.
        visitor.page().select("button[name=do][value=next]").attr("value", "preview");
        visitor.type("evaluation", "Etwas anderes, im Juni").press("do", "preview");
        assertThat(visitor.page().select(".bp-preview img").attr("src")).isNotEqualTo(before);
        assertThat(visitor.text()).contains("was Sie gerade schreiben");
        visitor.open(path(visitor) + "/auswertung");
        assertThat(visitor.value("evaluation")).isEqualTo("Jedes Jahr im Mai");
    }

    @Test
    void thePictureBesideTheFormIsAPageOfTheRealDocument() throws Exception {
        var visitor = complete(mvc);
        visitor.open(path(visitor) + "/aktivitaeten");
        String picture = visitor.page().select(".bp-preview img").attr("src");
        var answer = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(picture))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).startsWith("image/png");
        assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(20_000);
        assertThat(new PlainVisitor(mvc).open(path(visitor) + "/seite-99.png").status())
                .isEqualTo(404);
    }

    private static String address() {
        return "kersting-" + UUID.randomUUID() + "@museum.example";
    }

    private String token(String email) {
        return invitations.pathFor(email).replace("/entwurf/", "");
    }

    private static PlainVisitor invite(PlainVisitor starter, String inviter, String email) {
        return starter.open(path(starter) + "/gemeinsam")
                .type("inviter", inviter)
                .type("name", "Tobias “Kersting” 🎭")
                .type("email", email)
                .submit("/einladen");
    }

    private PlainVisitor partnerOf(PlainVisitor starter) {
        String email = address();
        invite(starter, "Jale Özbek", email);
        return new PlainVisitor(mvc).open(invitations.pathFor(email)).submit("/mitschreiben");
    }
}
