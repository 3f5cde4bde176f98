package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class HomeBrowserTests extends BrowserTest {

    @Test
    void theHomePageShowsThreeDoorsAndTheMap() {
        open("/");
        assertThat(page.locator(".bp-door a")).hasCount(3);
        assertThat(page.getByRole(AriaRole.IMG)).isVisible();
        assertThat(page.locator(".bp-initiatives li")).hasCount(10);
        holdsUp("home");
        page.locator(".bp-nav__lang a").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        holdsUp("home-en");
    }
}
