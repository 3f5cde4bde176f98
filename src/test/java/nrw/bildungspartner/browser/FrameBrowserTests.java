package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrameBrowserTests extends BrowserTest {

    @Test
    void anAddressThatLeadsNowhereStillLeadsOn() {
        signInAsAdmin();
        open("/gibt-es-nicht");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Hier ist nichts");
        holdsUp("problem-404");
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        open("/impressum");
        page.keyboard().press("Tab");
        assertThat(page.locator(".bp-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#inhalt$"));
    }

    @Test
    void theMenuOnAPhoneOpensByKeyboardAndClosesOnEscape() {
        open("/impressum");
        at(NARROW, ColorScheme.LIGHT);
        var menu = page.locator("details.bp-menu");
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(menu.getByText("Stand verfolgen")).isVisible();
        axeFindsNothing("the open menu");
        picture("menu-390");
        page.keyboard().press("Escape");
        assertThat(menu.getByText("Stand verfolgen")).not().isVisible();
        assertThat(menu.locator("summary")).isFocused();
    }

    @Test
    void theLanguageStaysChosenOnTheNextPageAndWithoutScripts() {
        try (var noScripts = newVisitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var plain = noScripts.newPage();
            plain.navigate("/");
            plain.locator(".bp-nav__lang a").click();
            assertThat(plain.locator("h1")).containsText("Learning where life is");
            plain.locator(".bp-footer a[href='/kontakt']").click();
            assertThat(plain.locator("h1")).containsText("Whom would you like to ask?");
        }
    }
}
