package nrw.bildungspartner.agreement.drafting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.drafting.SentInvitations;
import nrw.bildungspartner.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher and a museum educator write one agreement in two browsers, and change it once more after it was issued. */
class WritingTogetherBrowserTests extends BrowserTest {

    @Autowired
    SentInvitations invitations;

    @Test
    void twoPeopleMakeAnAgreementAndChangeItOnceMore() {
        String email = "kersting-" + UUID.randomUUID() + "@museum.example";
        String draft = begun(email);
        try (BrowserContext museum = newVisitor(new Browser.NewContextOptions())) {
            Page teacher = page;
            Page educator = museum.newPage();

            educator.navigate(invitations.pathFor(email));
            assertThat(educator.locator("h1")).containsText("mit Jale Özbek");
            page = educator;
            holdsUp("together-invitation");
            button(educator, "Entwurf öffnen und mitschreiben").click();
            String own = educator.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1");

            // The educator comments on one activity, the teacher answers and settles it.
            educator.navigate(own + "/aktivitaeten");
            Locator talk = educator.locator("#talk-activities-0");
            talk.getByText("Kommentieren").click();
            educator.locator("#comment-activities-0")
                    .fill(
                            "Zweimal schaffen wir gut, wenn ein Termin im Herbst liegt. Sollen wir „je Klasse“ dazuschreiben?");
            button(educator, "Kommentar senden").click();
            assertThat(talk.locator(".bp-comment")).containsText("Zweimal schaffen wir gut");

            page = teacher;
            open(draft + "/aktivitaeten");
            assertThat(page.locator("[aria-current=step]")).containsText("1 Kommentar offen");
            assertThat(page.locator(".bp-preview img")).isVisible();
            page.locator("#talk-activities-0 summary").getByText("Antworten").click();
            holdsUp("together-comment");
            page.locator("#talk-activities-0 textarea").first().fill("Gute Idee, so machen wir es.");
            button(page, "Antwort senden").click();
            open(draft + "/pruefen");
            assertThat(page.locator("#offen")).containsText("1 Kommentar offen");
            holdsUp("together-check-open");
            page.locator("#offen a").click();
            button(page, "Erledigt").click();
            assertThat(page.locator("#talk-activities-0 .bp-comment--settled")).isVisible();

            // Both write on the same page at the same moment.
            open(draft + "/rahmen");
            educator.navigate(own + "/rahmen");
            educator.locator("#costs").fill("Der Eintritt ist frei, die Fahrt zahlt die Schule.");
            educator.locator("#durationYears").fill("3");
            button(educator, "Weiter: Angaben prüfen").click();
            assertThat(educator.locator("h1")).hasText("Stimmt alles?");
            page.locator("#costs").fill("Der Eintritt ist frei.");
            page.locator("#start").fill("2027-08-01");
            button(page, "Weiter: Angaben prüfen").click();
            assertThat(page.locator("h1")).hasText("Sie haben beide zugleich geschrieben");
            holdsUp("together-collision");
            page.getByText("Der Eintritt ist frei, die Fahrt zahlt die Schule.").click();
            button(page, "So speichern").click();
            assertThat(page.locator("h1")).hasText("Stimmt alles?");
            assertThat(page.locator(".bp-summaries"))
                    .containsText(
                            Pattern.compile("1. August 2027.*3 Jahre.*die Fahrt zahlt die Schule", Pattern.DOTALL));
            open(draft + "/verlauf");
            assertThat(page.locator(".bp-revisions > li").nth(1)).containsText("Tobias Kersting");
            holdsUp("together-history");

            // The educator issues; both have the same agreement.
            educator.navigate(own + "/pruefen");
            page = educator;
            holdsUp("together-check");
            button(educator, "Vereinbarung ausstellen").click();
            String reference =
                    Objects.requireNonNull(educator.locator("#aktenzeichen").textContent());
            page = teacher;
            open(draft);
            assertThat(page.locator("#aktenzeichen")).hasText(reference);

            // Later the teacher changes it: the second version.
            button(page, "Neuen Link anzeigen").click();
            openPrivateLink();
            page.locator("#wer").selectOption("Jale Özbek");
            holdsUp("track-changeable");
            button(page, "Vereinbarung ändern").click();
            assertThat(page.locator("h1")).hasText("Stimmt alles?");
            String change = page.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1");
            page.navigate(change + "/auswertung");
            page.locator("#evaluation").fill("Wir treffen uns zweimal im Jahr, im November und im Mai.");
            button(page, "Weiter: Angaben prüfen").click();
            holdsUp("together-next-version");
            button(page, "Fassung 2 ausstellen").click();
            assertThat(page.locator("h1")).hasText("Fassung 2 ist ausgestellt");
            holdsUp("together-version-issued");
            openPrivateLink();
            assertThat(page.locator("main")).containsText("Das ist neu in Fassung 2");
            assertThat(page.locator(".bp-changes").first()).containsText("zweimal im Jahr");
            page.getByText("gilt nicht mehr").first().click();
            holdsUp("track-second-version");
        }
    }

    /** A complete draft of the teacher's, with the educator invited; its address. */
    private String begun(String email) {
        open("/entwurf?initiative=museum");
        button(page, "Entwurf beginnen").click();
        page.getByLabel("Name, Ort oder Schulnummer").pressSequentially("fridenspark");
        page.locator("button[value='100012']").click();
        page.locator("#schools-0-contact-name").fill("Jale Özbek");
        page.locator("#schools-0-contact-email").fill("j.oezbek@schule.example");
        button(page, "Weiter: Einrichtung").click();
        page.getByLabel("Museum", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#institution-name").fill("Stadtmuseum Lippstadt");
        page.locator("#institution-street").fill("Rathausstraße 13");
        page.locator("#institution-postalCode").fill("59555");
        page.locator("#institution-town").fill("Lippstadt");
        page.locator("#institution-contact-name").fill("Tobias Kersting");
        page.locator("#institution-contact-email").fill(email);
        button(page, "Weiter: Ziele").click();
        page.locator("#goals").fill("Die Schülerinnen und Schüler lesen historische Objekte als Quellen.");
        button(page, "Weiter: Aktivitäten").click();
        page.getByText("Arbeit mit Originalen").first().click();
        assertThat(page.locator(".bp-activities h3")).hasCount(1);
        page.locator("#activities-0-text")
                .fill("„Vom Fundstück zur Quelle“: Objekte aus der Stadtgeschichte einordnen");
        page.locator("#activities-0-perSchoolYear").fill("2");
        button(page, "Weiter: Verankerung im Unterricht").click();
        button(page, "Weiter: Rahmen und Dauer").click();
        page.locator("#start").fill("2027-02-01");
        page.locator("#durationYears").fill("2");
        button(page, "Weiter: Auswertung").click();
        button(page, "Weiter: Veröffentlichung").click();
        button(page, "Weiter: Schulkonferenz").click();
        button(page, "Weiter: Wer mitmacht").click();
        page.getByLabel("Ja, allen").check();
        button(page, "Weiter: Angaben prüfen").click();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Partner einladen"))
                .click();
        assertThat(page.locator("#inviter")).hasValue("Jale Özbek");
        assertThat(page.locator("#email")).hasValue(email);
        holdsUp("together-invite");
        button(page, "Einladung senden").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("ist unterwegs");
        holdsUp("together-invited");
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("(/entwurf/[^/?#]+).*", "$1");
    }

    /** The link names the public address; the application under test listens elsewhere. */
    private void openPrivateLink() {
        open(Objects.requireNonNull(page.locator("#stand-link a").getAttribute("href"))
                .replaceFirst("https?://[^/]+", ""));
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
