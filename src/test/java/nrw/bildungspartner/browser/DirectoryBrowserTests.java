package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.registration.RegisterPartnership;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DirectoryBrowserTests extends BrowserTest {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    RegisterPartnership registerPartnership;

    @Test
    void aVisitorSearchesPicksOnTheMapAndReadsTheEntry() {
        for (String school : new String[] {
            "168970", "170148", "169080", "100012", "166479", "164320", "168993", "169031", "170227", "167850",
            "165931", "130230"
        }) {
            registered(SampleAgreement.between(school).with("Wandermuseum " + school, "Lippstadt"));
        }
        open("/wir-sind-dabei?q=Wandermuseum");
        assertThat(heading("12 Partnerschaften")).isVisible();
        holdsUp("directory");

        page.locator(".bp-map .pin").nth(2).click();
        assertThat(page.locator(".bp-entry[aria-current]")).hasCount(1);
        page.locator("#schoolForm").selectOption("20");
        assertThat(heading("10 Partnerschaften")).isVisible();
        assertThat(page.locator(".bp-map .pin")).hasCount(10);

        open("/wir-sind-dabei?q=Wandermuseum&view=table");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Minden-Lübbecke");
        holdsUp("directory-table");

        open("/wir-sind-dabei?q=Wandermuseum+168970");
        page.locator(".bp-entry a").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Wandermuseum 168970");
        holdsUp("directory-entry");
    }

    @Test
    void anEmptyAnswerSaysHowToGoOn() {
        open("/wir-sind-dabei?q=Gibtesnichtundwirdesniegeben");
        assertThat(heading("Keine Partnerschaft gefunden")).isVisible();
        holdsUp("directory-nothing");
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private void registered(SampleAgreement sample) {
        registerPartnership.register(
                issueAgreement.issue(sample.content(), Origin.API).reference());
    }
}
