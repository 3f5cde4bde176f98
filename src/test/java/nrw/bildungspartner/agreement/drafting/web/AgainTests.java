package nrw.bildungspartner.agreement.drafting.web;

import static nrw.bildungspartner.agreement.drafting.web.DraftWalk.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.agreement.WithdrawAgreement;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From an agreement back to a draft: its next version, and another agreement like it. */
@ApplicationTest
class AgainTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cases cases;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementVersions versions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    TrackingLinks links;

    @Autowired
    WithdrawAgreement withdrawAgreement;

    @Test
    void aChangeBecomesTheNextVersionAndTheOldOneStaysToBeReadAsSuperseded() {
        Issued issued = cases.issued();
        var one = change(issued, "Jale Özbek");
        assertThat(one.place()).endsWith("/pruefen");
        assertThat(one.text()).contains("Fassung 2 von " + issued.reference(), "Noch ist nichts geändert");
        assertThat(one.page().select("form[action$=/ausstellen]")).isEmpty();

        var other = change(issued, "Tobias Kersting");
        other.open(path(other) + "/ziele")
                .type("fresh", "Ein & <neues> Ziel שלום 🎉")
                .next();
        assertThat(other.place()).as("back to the check").endsWith("/pruefen");

        one.open(path(one) + "/pruefen");
        assertThat(one.page().select(".bp-changes").text()).contains("Ziel 2", "Ein & <neues> Ziel שלום 🎉");
        assertThat(one.text()).contains("Sie schreiben zusammen mit Tobias Kersting");
        one.submit("/ausstellen");
        assertThat(one.text()).contains("Fassung 2 ist ausgestellt", issued.reference());
        assertThat(other.open(path(other)).place()).endsWith("/fertig");

        assertThat(agreements.get(issued.reference()).documentVersion()).isEqualTo(2);
        assertThat(versions.of(issued.reference())).hasSize(2).allSatisfy(version -> assertThat(
                        archive.find(version.pdfId()).orElseThrow().sha256())
                .isEqualTo(version.sha256()));
        assertThat(versions.document(issued.reference(), DocumentKind.AGREEMENT_PDF))
                .contains(versions.of(issued.reference()).get(1).pdfId());

        var stand = new PlainVisitor(mvc).open("/stand/" + issued.trackingToken());
        assertThat(stand.text())
                .contains(
                        "Es gilt Fassung 2", "Das ist neu in Fassung 2", "gilt nicht mehr", "Neue Fassung ausgestellt");
        assertThat(stand.page()
                        .select("a[href$="
                                + versions.of(issued.reference()).get(0).pdfId() + "]"))
                .hasSize(1);
    }

    @Test
    void ofTwoChangesOfTheSameVersionTheSecondIsToldAboutTheFirst() {
        Issued issued = cases.issued();
        var visitor = change(issued, "");
        visitor.open(path(visitor) + "/auswertung").type("evaluation", "Im Mai").next();
        cases.issueAgain(issued.reference());

        visitor.submit("/ausstellen");

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.text()).contains("Inzwischen ist Fassung 2 ausgestellt");
        assertThat(change(issued, "").text()).contains("Fassung 3 von");
    }

    @Test
    void aSecondClickIssuesNoThirdVersion() {
        Issued issued = cases.issued();
        var visitor = change(issued, "");
        visitor.open(path(visitor) + "/auswertung").type("evaluation", "Im Mai").next();
        String page = path(visitor) + "/pruefen";
        var second = new PlainVisitor(mvc).open(page);
        visitor.submit("/ausstellen");
        second.submit("/ausstellen");
        assertThat(second.place()).endsWith("/fertig");
        assertThat(versions.of(issued.reference())).hasSize(2);
    }

    @Test
    void theInitiativeStaysTheSame() {
        var visitor = change(cases.issued(), "");
        visitor.open(path(visitor) + "/initiative");
        assertThat(visitor.page().select("[name=initiative]")).hasSize(1);
    }

    @Test
    void whatHasComeBackIsNotChanged() {
        Issued issued = cases.issued();
        var stand = new PlainVisitor(mvc).open("/stand/" + issued.trackingToken());
        cases.submit(issued.reference());
        cases.awaitState(issued.reference(), AgreementState.IN_REVIEW);
        stand.submit("/entwurf/neue-fassung");
        assertThat(stand.status()).isEqualTo(409);
        assertThat(stand.text()).contains("lässt sich gerade nicht ändern");
    }

    @Test
    void likeLastTimeAsksOnlyForWhatMustBeNew() {
        Issued issued = cases.issued();
        withdrawAgreement.withdraw(issued.reference());
        var visitor =
                new PlainVisitor(mvc).open("/stand/" + issued.trackingToken()).submit("/entwurf/wie-beim-letzten-mal");

        assertThat(visitor.place()).endsWith("/rahmen");
        assertThat(visitor.text()).contains("Wie " + issued.reference());
        assertThat(visitor.page().select(".bp-progress li small").eachText())
                .filteredOn("übernommen"::equals)
                .hasSize(8);
        visitor.open(path(visitor) + "/pruefen");
        assertThat(visitor.page().select("#fehler a").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        List.of("Beginn", "Dauer in Jahren", "Eintrag auf „Wir sind dabei“", "Schulkonferenz"));

        visitor.open(path(visitor) + "/rahmen")
                .type("start", "2029-02-01")
                .type("durationYears", "2")
                .next();
        assertThat(visitor.place()).endsWith("/veroeffentlichung");
        visitor.tick("publication.entry", "true", true).next();
        assertThat(visitor.place()).endsWith("/schulkonferenz");
        visitor.type("schoolConference.status", "open").next();
        assertThat(visitor.place()).endsWith("/pruefen");
        visitor.submit("/ausstellen");

        String reference = visitor.page().getElementById("aktenzeichen").text();
        assertThat(reference).isNotEqualTo(issued.reference());
        var before = agreements.get(issued.reference()).content().orElseThrow();
        var after = agreements.get(reference).content().orElseThrow();
        assertThat(after.schools()).isEqualTo(before.schools());
        assertThat(after.activities()).isEqualTo(before.activities());
        assertThat(after.start()).hasToString("2029-02-01");
    }

    private PlainVisitor change(Issued issued, String name) {
        String token = links.freshToken(issued.reference());
        var stand = new PlainVisitor(mvc).open("/stand/" + token);
        return (stand.page().select("option[value=\"" + name + "\"]").isEmpty() ? stand : stand.type("name", name))
                .submit("/entwurf/neue-fassung");
    }
}
