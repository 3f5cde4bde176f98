package nrw.bildungspartner.inbox.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.search.Searching;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchBrowserTests extends BrowserTest {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    Cases cases;

    @Autowired
    Searching searching;

    @Test
    void aWordFromAScanLeadsToItsPage() {
        String town = "Falkenau" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9-]", "x");
        String reference = issued("Stadtmuseum " + town, "Ein Museumsbesuch im Frühjahr");
        issued("Heimatmuseum " + town, "Führungen durch das Museum");
        new SentMail("Unterschriebene Vereinbarung")
                .saying("Guten Tag,\n\nanbei die Vereinbarung. Der Besuch im Museum in " + town
                        + " hat allen gefallen, im Mai kommen wir wieder.\n\nViele Grüße")
                .with(
                        "unterschrieben.pdf",
                        SentMail.pdf(
                                "Aktenzeichen " + reference,
                                "Beide Seiten treffen sich jedes Jahr im Museum und in der Bergwerksmühle."))
                .send(mailbox.smtpPort());
        new SentMail("Frage zum Museum in " + town)
                .saying("Guten Tag, gibt es für das Museum eine Vorlage?")
                .send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Searching.items(searching.asAdmin(town + " museum")), found -> found.size() == 3);
        searching.awaitOnly(town + " Bergwerksmühle");

        signInAsAdmin();
        open("/vorgaenge");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX).fill(town + " museum");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.locator(".bp-hits > li")).hasCount(3);
        assertThat(page.getByText("gehört noch zu keinem Vorgang")).isVisible();
        assertThat(page.locator(".bp-hits mark").first()).isVisible();
        holdsUp("search");

        open("/vorgaenge?q=" + town + "+Bergwerksmuehlen");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("unterschrieben\\.pdf, Seite 2")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/posteingang/.*#datei-.*-2$"));
        assertThat(page.locator("img:target")).isVisible();

        open("/vorgaenge?q=" + town + "+Bergwerksmuele");
        assertThat(page.getByText("Das hier kommt dem nahe")).isVisible();
        open("/vorgaenge?q=Wolkenkuckucksheimatverein");
        assertThat(page.getByText("Das steht in keinem Vorgang")).isVisible();
        holdsUp("search-none");
    }

    private String issued(String institution, String activity) {
        return issueAgreement
                .issue(
                        SampleAgreement.between("100012")
                                .with(institution, "Lippstadt")
                                .doing(List.of(new Activity("", activity, "5", "Geschichte", 1)))
                                .content(),
                        Origin.API)
                .reference();
    }
}
