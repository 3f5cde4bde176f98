package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffFrameBrowserTests extends BrowserTest {

    @BeforeEach
    void staffSignsIn() {
        signInAsAdmin();
        open("/test/tools");
    }

    @Test
    void aStaffPageCarriesAProcessPictureAndAForm() {
        assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
        assertThat(page.locator(".bp-diagram__label")).hasText("12");
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        assertThat(page.locator("[data-form][data-ready]")).isVisible();
        holdsUp("staff-tools");
    }

    @Test
    void aFormWithoutItsMandatoryAnswerIsNotSent() {
        assertThat(page.locator("[data-form][data-ready]")).isVisible();
        page.getByRole(AriaRole.BUTTON).getByText("Entscheiden").click();
        assertThat(page.locator(".fjs-form-field-error")).isVisible();
        assertThat(page).hasURL(baseUrl() + "/test/tools");
    }

    @Test
    void theAccountMenuOpensByKeyboardAndClosesOnEscape() {
        var menu = page.locator(".bp-account");
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(menu.getByText("Mein Konto").last()).isVisible();
        holdsUp("staff-account");
        page.keyboard().press("Escape");
        assertThat(menu.locator(".bp-account__sheet")).not().isVisible();
    }
}
