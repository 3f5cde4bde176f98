package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class FrameBrowserTests extends BrowserTest {

    @Test
    void anAddressThatLeadsNowhereStillLeadsOn() {
        open("/gibt-es-nicht");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Hier ist nichts");
        holdsUp("problem-404");
    }
}
