package nrw.bildungspartner.signing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.correspondence.PostedLetters;
import nrw.bildungspartner.signing.Signing;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people sign, each with the link from their own mail: one at a desk, one on a phone. */
@ApplicationTest
class SigningBrowserTests extends BrowserTest {

    @Autowired
    Cases cases;

    @Autowired
    Signing signing;

    @Autowired
    PostedLetters posted;

    @Test
    void oneSignsAtTheDeskTheOtherDrawsOnAPhoneAndTheAgreementIsSubmitted() {
        Issued issued = cases.issued();
        String reference = issued.reference();
        Person school = signing.side(reference, 0).person();
        Person institution = signing.side(reference, 1).person();

        open(posted.signingLink(school.email(), 1));
        assertThat(page.locator("h1")).containsText("Möchten Sie");
        assertThat(page.locator(".bp-papers img").first()).isVisible();
        holdsUp("sign");
        page.locator("#role").fill("");
        press(page, "Weiter zur Bestätigung");
        assertThat(page.locator("#fehler-titel")).isVisible();
        assertThat(page.locator("#name")).hasValue(school.name());
        holdsUp("sign-gaps");
        page.locator("#role").fill("Schulleiterin");
        press(page, "Weiter zur Bestätigung");
        page.locator("#code").fill("12");
        press(page, "Jetzt unterzeichnen");
        assertThat(page.locator("#code-error")).containsText("stimmt nicht");
        holdsUp("sign-confirm");
        page.locator("#code").fill(posted.code(school.email(), 1));
        press(page, "Jetzt unterzeichnen");
        assertThat(page.locator("h1")).containsText("Danke");
        assertThat(page.locator("main")).containsText("Unterschrift fehlt noch");
        holdsUp("sign-signed");

        try (BrowserContext phone = newVisitor(new Browser.NewContextOptions())) {
            Page small = phone.newPage();
            small.setViewportSize(NARROW, 844);
            small.navigate(posted.signingLink(institution.email(), 1));
            small.locator("#role").fill("Museumspädagoge");
            small.getByLabel("Ich zeichne sie").check();
            draw(small, small.locator("canvas"));
            small.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/sign-drawn-390.png"))
                    .setFullPage(true));
            press(small, "Weiter zur Bestätigung");
            assertThat(small.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Ihre gezeichnete")))
                    .isVisible();
            small.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/sign-confirm-drawn-390.png"))
                    .setFullPage(true));
            small.locator("#code").fill(posted.code(institution.email(), 1));
            press(small, "Jetzt unterzeichnen");
            assertThat(small.locator("main")).containsText("Alle haben unterzeichnet");
        }

        cases.awaitState(reference, AgreementState.IN_REVIEW);
        open("/stand/" + issued.trackingToken());
        assertThat(page.getByText("Gesiegelte Vereinbarung mit Nachweis")).isVisible();
        holdsUp("track-signed-online");
        signInAsAdmin();
        open("/aufgaben?q=" + reference);
        page.locator(".bp-tasks__main a").click();
        assertThat(page.locator("#befunde")).containsText("in Ordnung");
        assertThat(page.locator(".bp-sheet img").first()).isVisible();
        holdsUp("review-signed-online");
    }

    @Test
    void whoIsAskedPassesItOnOrSaysNoAndTheOtherSideReminds() {
        Issued issued = cases.issued();
        String reference = issued.reference();
        Person institution = signing.side(reference, 1).person();
        String link = posted.signingLink(institution.email(), 1);

        open(link);
        page.getByText("So nicht unterzeichnen").click();
        press(page, "Nicht unterzeichnen");
        assertThat(page.locator("#fehler-titel")).isVisible();
        page.locator("#reason").fill("Zwei Besuche im Jahr schaffen wir nicht.");
        press(page, "Nicht unterzeichnen");
        assertThat(page.locator("h1")).containsText("nicht unterzeichnet");
        holdsUp("sign-declined");

        open("/stand/" + issued.trackingToken());
        assertThat(page.locator("main")).containsText("Zwei Besuche im Jahr schaffen wir nicht.");
        holdsUp("track-declined");
        open(link);
        press(page, "Doch unterzeichnen");
        page.getByText("Jemand anderes unterzeichnet").click();
        String head = "leitung-" + System.nanoTime() + "@museum.example";
        page.locator("#colleague-name").fill("Dr. Marta Nowak");
        page.locator("#email").fill(head);
        press(page, "Unterschrift weitergeben");
        assertThat(page.locator("h1")).containsText("gilt nicht mehr");
        open(posted.signingLink(head, 1));
        assertThat(page.locator("#name")).hasValue("Dr. Marta Nowak");

        open("/stand/" + issued.trackingToken());
        page.getByRole(AriaRole.BUTTON).getByText("Erinnern").last().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("unterwegs");
        press(page, "Lieber nacheinander");
        assertThat(page.locator("main")).containsText("noch nicht an der Reihe: Dr. Marta Nowak");
        holdsUp("track-sequential");
        cases.fire(reference, "Timer_SubmissionOverdue");
        open("/stand/" + issued.trackingToken());
        holdsUp("track-lapsed");
        press(page, "Vorgang wieder aufnehmen");
        assertThat(page.locator("h1")).hasText("Ausgestellt");
    }

    @Test
    void aLinkSignsWithoutAScriptAndInEnglish() {
        String reference = cases.issued().reference();
        Person school = signing.side(reference, 0).person();
        try (BrowserContext plain = newVisitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page small = plain.newPage();
            small.navigate(posted.signingLink(school.email(), 1));
            small.locator("header .bp-nav__lang a").click();
            assertThat(small.locator("h1")).containsText("Would you like to sign");
            assertThat(small.locator("#kind-drawn")).isHidden();
            small.locator("#role").fill("Headteacher");
            small.locator("#role").press("Enter");
            small.locator("#code").fill(posted.code(school.email(), 1));
            press(small, "Sign now");
            assertThat(small.locator("h1")).containsText("Thank you");
        }
        assertThat(signing.side(reference, 0).isSigned()).isTrue();
    }

    private static void press(Page on, String name) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void draw(Page on, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        double[][] hand = {{.1, .6}, {.2, .2}, {.25, .7}, {.35, .3}, {.4, .7}, {.55, .4}, {.7, .65}, {.9, .5}};
        on.mouse().move(box.x + hand[0][0] * box.width, box.y + hand[0][1] * box.height);
        on.mouse().down();
        for (double[] at : hand) {
            on.mouse().move(box.x + at[0] * box.width, box.y + at[1] * box.height);
        }
        on.mouse().up();
    }
}
