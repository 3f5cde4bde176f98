package nrw.bildungspartner.agreement.drafting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nrw.bildungspartner.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** A whole draft in a real browser, every step looked at from all sides. */
class DraftBrowserTests extends BrowserTest {

    @Test
    void aTeacherWritesAnAgreement() {
        open("/entwurf");
        holdsUp("draft-start");
        page.getByText("Museum und Schule").first().click();
        button("Entwurf beginnen").click();

        assertThat(page.getByText("Ihr Entwurf ist angelegt")).isVisible();
        page.getByLabel("Name, Ort oder Schulnummer").pressSequentially("fridenspark");
        assertThat(page.locator("#treffer-zahl")).not().isEmpty();
        assertThat(page.getByText("Am Friedenspark").first()).isVisible();
        holdsUp("draft-schulen-suche");
        page.locator("button[value='100012']").click();

        button("Weiter: Einrichtung").click();
        assertThat(page.locator("#fehler")).isFocused();
        holdsUp("draft-schulen-fehler");
        page.locator("#fehler a").first().click();
        assertThat(page.locator("#schools-0-contact-name")).isFocused();
        page.locator("#schools-0-contact-name").fill("Jale Özbek");
        page.locator("#schools-0-contact-email").fill("j.oezbek@schule.example");
        holdsUp("draft-schulen");
        page.keyboard().press("Enter");

        assertThat(page.locator("#thirdPartner")).isHidden();
        page.getByLabel("Eine andere Einrichtung").check();
        assertThat(page.locator("#thirdPartner")).isVisible();
        holdsUp("draft-einrichtung-andere");
        page.getByLabel("Museum", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#institution-name").fill("Stadtmuseum Lippstadt");
        page.locator("#institution-street").fill("Rathausstraße 13");
        page.locator("#institution-postalCode").fill("59555");
        page.locator("#institution-town").fill("Lippstadt");
        page.locator("#institution-contact-name").fill("Tobias Kersting");
        page.locator("#institution-contact-email").fill("t.kersting@stadtmuseum.example");
        holdsUp("draft-einrichtung");
        button("Weiter: Ziele").click();

        button("Übernehmen").first().click();
        page.locator("#goals").fill("Die Schülerinnen und Schüler lesen historische Objekte als Quellen.");
        button("Hinzufügen").click();
        assertThat(page.locator("#goals-1")).hasValue(Pattern.compile("historische Objekte"));
        holdsUp("draft-ziele");
        button("Weiter: Aktivitäten").click();

        page.getByText("Arbeit mit Originalen").first().click();
        assertThat(page.locator(".bp-activities h3")).hasText("Arbeit mit Originalen");
        page.getByText("Museumspädagogische Programme").first().click();
        assertThat(page.locator(".bp-activities h3")).hasCount(2);
        page.locator("#activities-0-text")
                .fill("„Vom Fundstück zur Quelle“: Objekte aus der Stadtgeschichte einordnen");
        page.locator("#activities-0-yearGroups").fill("5–6");
        page.locator("#activities-0-subject").fill("Geschichte");
        page.locator("#activities-0-perSchoolYear").fill("2");
        page.locator("#idea").fill("Sprechstunde zur Facharbeit im Depot");
        button("Hinzufügen").click();
        button("Eigene Idee (Nr. 3) nach oben").click();
        assertThat(page.locator(".bp-activities h3").nth(1)).hasText("Eigene Idee (Nr. 2)");
        holdsUp("draft-aktivitaeten");
        button("Weiter: Verankerung im Unterricht").click();

        page.locator("#curriculumAnchor").fill("Geschichte, Jahrgang 6");
        holdsUp("draft-unterricht");
        button("Weiter: Rahmen und Dauer").click();
        page.locator("#start").fill("2027-02-01");
        page.locator("#durationYears").fill("1");
        page.locator("#costs").fill("Der Eintritt ist frei.");
        button("Weiter: Auswertung").click();
        assertThat(page.locator("#fehler")).containsText("mindestens 2");
        holdsUp("draft-rahmen-fehler");
        page.locator("#durationYears").fill("2");
        button("Weiter: Auswertung").click();
        page.locator("#evaluation").fill("Jedes Jahr im Mai.");
        holdsUp("draft-auswertung");
        button("Weiter: Veröffentlichung").click();
        holdsUp("draft-veroeffentlichung");
        button("Weiter: Schulkonferenz").click();
        assertThat(page.locator("#schoolConference-date")).isHidden();
        page.getByLabel("Sie wird darüber beraten").check();
        page.locator("#schoolConference-date").fill("2026-12-02");
        holdsUp("draft-schulkonferenz");
        button("Weiter: Wer mitmacht").click();
        holdsUp("draft-teilnahme");

        open(path() + "/pruefen");
        assertThat(page.locator("#fehler li")).hasCount(1);
        holdsUp("draft-pruefen-luecke");
        page.getByRole(AriaRole.LINK, named("Fehlendes ergänzen")).click();
        page.getByLabel("Ja, allen").check();
        button("Weiter: Angaben prüfen").click();
        assertThat(page.locator("h1")).hasText("Stimmt alles?");
        holdsUp("draft-pruefen");
        button("Vereinbarung ausstellen").click();

        assertThat(page.locator("#aktenzeichen")).hasText(Pattern.compile("BP-\\d{4}-[0-9A-Z]{5}-[0-9A-Z]"));
        assertThat(page.locator("#stand-link a")).isVisible();
        holdsUp("draft-fertig");
        var pdf = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, named("PDF zum Unterschreiben")).click());
        assertThat(pdf.suggestedFilename()).matches("Vereinbarung-BP-.*\\.pdf");
        page.reload();
        assertThat(button("Neuen Link anzeigen")).isVisible();
        holdsUp("draft-fertig-spaeter");
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** The draft's address without the step. */
    private String path() {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("(/entwurf/[^/?#]+).*", "$1");
    }
}
