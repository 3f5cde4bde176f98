package nrw.bildungspartner.agreement.drafting.web;

import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.begun;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.path;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withActivities;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withGoal;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withSchool;
import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.withTheRest;
import static org.assertj.core.api.Assertions.assertThat;

import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever is typed comes back as it was typed, and is never taken for something else. */
@ApplicationTest
class HostileTextTests {

    private static final String EVIL =
            "<script>alert(\"1\")</script> & 'Müller' &amp; „Söhne“ ${7*7} #{x} __${2}__ \\u0000 😀 𝔘";

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreements agreements;

    @Test
    void hostileTextsPassEveryStepUnharmedAndReachTheAgreement() {
        var visitor = withSchool(begun(mvc, "museum"));
        visitor.type("schools[0].contact.name", EVIL)
                .type("schools[0].contact.email", "o'brien+\"x@schule.example".replace("\"", ""))
                .type("schools[0].deputy.name", EVIL)
                .next();
        assertThat(visitor.place()).endsWith("/einrichtung");
        visitor.type("institution.kind", "museum")
                .type("institution.name", EVIL)
                .type("institution.street", EVIL)
                .type("institution.postalCode", "59555")
                .type("institution.town", EVIL)
                .type("institution.contact.name", EVIL)
                .type("institution.contact.email", "a@b.example")
                .next();
        visitor = withTheRest(withActivities(withGoal(visitor, EVIL)));

        assertThat(visitor.page().select("script:not([src])")).isEmpty();
        assertThat(visitor.text()).contains("<script>alert(\"1\")</script> & 'Müller' &amp;", "${7*7}", "😀 𝔘");

        visitor.submit("/ausstellen");
        AgreementContent content = agreements
                .get(visitor.page().getElementById("aktenzeichen").text())
                .content()
                .orElseThrow();
        assertThat(content.goals()).containsExactly(EVIL);
        assertThat(content.institution().name()).isEqualTo(EVIL);
        assertThat(content.schools().get(0).deputy().name()).isEqualTo(EVIL);
    }

    @Test
    void tenThousandCharactersFitAndOneMoreIsSaidAndKept() {
        var visitor = begun(mvc, "museum");
        String most = "ä".repeat(9_998) + "😀";
        visitor.open(path(visitor) + "/unterricht")
                .type("curriculumAnchor", most)
                .next();
        assertThat(visitor.place()).endsWith("/rahmen");
        assertThat(visitor.open(path(visitor) + "/unterricht").value("curriculumAnchor"))
                .isEqualTo(most);

        visitor.type("curriculumAnchor", most + "!").next();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.text()).contains("Höchstens 10.000 Zeichen, es sind 10.001.");
        assertThat(visitor.value("curriculumAnchor")).isEqualTo(most + "!");
    }

    @Test
    void lineBreaksStayAndControlCharactersGo() {
        var visitor = begun(mvc, "museum");
        visitor.open(path(visitor) + "/ziele")
                .type("fresh", "eins\r\nzwei\u0000\u0007 drei")
                .press("do", "add");
        assertThat(visitor.value("goals[0]")).isEqualTo("eins\nzwei drei");
    }
}
