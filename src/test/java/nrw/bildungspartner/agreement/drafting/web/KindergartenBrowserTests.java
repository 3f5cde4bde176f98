package nrw.bildungspartner.agreement.drafting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nrw.bildungspartner.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** A kindergarten cannot be registered; it learns so in a friendly way, and gets the template all the same. */
class KindergartenBrowserTests extends BrowserTest {

    private static final String TEMPLATE = "a[href='/templates/natur.docx']";

    @Test
    void aKindergartenLearnsWhyItCannotBeRegisteredAndGetsTheTemplate() {
        open("/entwurf");
        page.locator("input[value=natur]").check();
        page.locator("form[action$='/entwurf'] button[type=submit]").click();
        String draft = page.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1");

        page.locator("#q").fill("Kindergarten Regenbogen");
        page.locator("#q").press("Enter");
        assertThat(page.locator("#treffer .kern-alert"))
                .containsText("Bildungspartnerschaften richten sich an Schulen");
        assertThat(page.locator("#treffer " + TEMPLATE)).isVisible();
        holdsUp("kindergarten-school");

        open(draft + "/einrichtung");
        page.getByLabel("Kita oder Kindergarten").check();
        page.locator("#institution-name").fill("Kita Regenbogen");
        page.locator("#antwort button.kern-btn[value=next]").click();
        assertThat(page.locator("#institution-kind-error"))
                .containsText("Kitas und Kindergärten können wir nicht registrieren");
        assertThat(page.locator("#fehler")).not().containsText("Diese Angabe fehlt noch");
        assertThat(page.locator("#kita " + TEMPLATE)).isVisible();
        assertThat(page.locator("#institution-name")).hasValue("Kita Regenbogen");
        holdsUp("kindergarten-institution");
    }
}
