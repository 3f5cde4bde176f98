package nrw.bildungspartner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers that the system did not write: a blank that the office reads, and a Word file that came back changed. */
class BlankRoadBrowserTests extends BrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("BP-\\d{4}-\\w{5}-\\w");

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    DocumentArchive archive;

    @Autowired
    ReceiveUpload receiveUpload;

    @Test
    void aBlankIsDownloadedSignedMailedEnteredByTheOfficeRegisteredAndListed() throws IOException {
        String institution = "Heimatmuseum " + System.nanoTime() % 100_000;
        open("/entwurf");
        Download blank = page.waitForDownload(
                () -> page.locator("a[href='/templates/museum.docx']").first().click());
        Matcher name = REFERENCE.matcher(blank.suggestedFilename());
        assertThat(name.find()).isTrue();
        String reference = name.group();
        assertThat(Files.size(blank.path())).isPositive();
        new SentMail("Unsere Vereinbarung")
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + reference, "Unterschriften"))
                .send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        signInAsAdmin();
        review(reference);
        assertThat(page.locator("#befunde")).containsText("Angaben unbekannt");
        page.getByRole(AriaRole.LINK, named("Angaben eintragen")).click();
        holdsUp("review-content-empty");
        press("Angaben festhalten");
        assertThat(page.locator("#fehler")).containsText("Ziele");
        holdsUp("review-content-errors");

        page.locator(".bp-content-form input[name=q]").fill("fridenspark");
        press("Suchen");
        page.locator("button[value='school:100012']").click();
        assertThat(page.locator("#schools-0-number")).hasValue("100012");
        page.locator("#schools-0-contact-name").fill("Jale Özbek");
        page.locator("#schools-0-contact-email").fill("j.oezbek@schule.example");
        page.locator("#institution-kind").selectOption("museum");
        page.locator("#institution-name").fill(institution);
        page.locator("#institution-street").fill("Rathausstraße 13");
        page.locator("#institution-postalCode").fill("59555");
        page.locator("#institution-town").fill("Lippstadt");
        page.locator("#institution-contact-name").fill("Tobias Kersting");
        page.locator("#institution-contact-email").fill("t.kersting@museum.example");
        page.locator("#goals").fill("Originale lesen\nEigene Fragen stellen");
        page.locator("#activities-0-kit").selectOption("tours");
        page.locator("#activities-1-text").fill("Ein Tag der Dinge & Geschichten");
        page.locator("#start").fill("1.8.2027");
        page.locator("#durationYears").fill("3");
        page.locator("#allPupils").check();
        page.locator("#publication-entry").check();
        holdsUp("review-content");
        press("Angaben festhalten");
        assertThat(page.locator("#angaben")).containsText("Die Angaben sind festgehalten");
        assertThat(page.locator("#angaben")).containsText("Ein Tag der Dinge & Geschichten");
        assertThat(page.locator("h1")).containsText(institution);

        page.getByLabel("Registrieren").check();
        press("Entscheidung festhalten");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Registriert");
        open("/wir-sind-dabei?q=" + institution.replace(" ", "+"));
        assertThat(page.locator("main")).containsText(institution);
    }

    @Test
    void whatWasChangedInWordIsShownAsADifferenceAndTakenOver() {
        Issued issued = cases.issued();
        String reference = issued.reference();
        byte[] docx = archive.ofCase(reference).stream()
                .filter(document -> document.kind() == DocumentKind.AGREEMENT_DOCX)
                .map(document -> archive.content(document.id()))
                .findFirst()
                .orElseThrow();
        byte[] changed =
                WordEditor.body(docx, body -> body.replace("jährlich im Mai", "jährlich im Juni, gemeinsam im Museum")
                        .replace("Führung durch die Sammlung", "Werkstatt im Depot")
                        .replace("mit einer Frist von drei Monaten", "mit einer Frist von sechs Wochen"));
        receiveUpload.receive(
                reference,
                List.of(new UploadedFile(
                        "vereinbarung.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        changed)));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        signInAsAdmin();
        review(reference);
        assertThat(page.locator("#vergleich tbody tr")).hasCount(3);
        assertThat(page.locator("#vergleich ins").first()).isVisible();
        holdsUp("review-difference");
        press("In die Angaben übernehmen");

        assertThat(page.locator("#vergleich tbody tr")).hasCount(1);
        assertThat(page.locator("#angaben")).containsText("Werkstatt im Depot");
        assertThat(page.locator("#verlauf")).containsText("Änderungen aus der Word-Datei übernommen");
    }

    @Test
    void theFormWorksWithoutScript() {
        open("/entwurf");
        Download blank = page.waitForDownload(
                () -> page.locator("a[href='/templates/museum.docx']").first().click());
        Matcher name = REFERENCE.matcher(blank.suggestedFilename());
        assertThat(name.find()).isTrue();
        new SentMail("Ohne Skript")
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + name.group()))
                .send(mailbox.smtpPort());
        cases.awaitState(name.group(), AgreementState.IN_REVIEW);
        try (var plain = newVisitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            page = plain.newPage();
            signInAsAdmin();
            review(name.group());
            page.getByRole(AriaRole.LINK, named("Angaben eintragen")).click();
            page.locator("#institution-name").fill("Museum ohne Skript");
            page.locator(".bp-content-form input[name=q]").fill("100012");
            press("Suchen");
            page.locator("button[value='school:100012']").click();
            assertThat(page.locator("#schools-0-number")).hasValue("100012");
            assertThat(page.locator("#institution-name")).hasValue("Museum ohne Skript");
        }
    }

    private void review(String reference) {
        String task = await().atMost(Duration.ofSeconds(30))
                .until(() -> inbox.ofCase(reference), tasks -> !tasks.isEmpty())
                .get(0)
                .id();
        open("/aufgaben/" + task);
    }

    private void press(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
