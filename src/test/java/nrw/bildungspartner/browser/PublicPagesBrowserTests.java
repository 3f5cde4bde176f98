package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesBrowserTests extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fragen",
                "wer-partner-werden-kann",
                "kontakt",
                "leichte-sprache",
                "barrierefreiheit",
                "barriere-melden",
                "datenschutz",
                "impressum"
            })
    void everyPageOfTextHoldsUpInBothLanguages(String name) {
        open("/" + name);
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        holdsUp(name);

        page.locator(".bp-nav__lang a").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("??");
        axeFindsNothing(name + " in English");
    }
}
