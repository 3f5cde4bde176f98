package nrw.bildungspartner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job in a real browser, with a real scan and a real mail: from the first question to the public list. */
class MainRoadBrowserTests extends BrowserTest {

    private static final Path SCAN = Path.of("../shared/tools/scan");

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Cases cases;

    @TempDir
    Path papers;

    @Test
    void aDraftIsIssuedSignedMailedRecognisedReviewedRegisteredAndListed() throws Exception {
        String institution = "Stadtmuseum am Wall " + System.nanoTime() % 100_000;
        String reference = draft(institution);
        String tracking = URI.create(
                        Objects.requireNonNull(page.locator("#stand-link a").getAttribute("href")))
                .getPath();
        Path pdf = papers.resolve("vereinbarung.pdf");
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("PDF zum Unterschreiben"))
                        .click())
                .saveAs(pdf);

        new SentMail("Unsere Vereinbarung")
                .saying("Anbei die unterschriebene Vereinbarung.")
                .with("scan0001.pdf", Files.readAllBytes(signedAndScanned(pdf)))
                .send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        open(tracking);
        assertThat(page.locator("h1")).hasText("In Prüfung");
        holdsUp("track-in-review");

        signInAsAdmin();
        open("/aufgaben?q=" + reference);
        assertThat(page.locator(".bp-tasks tbody tr")).hasCount(1);
        holdsUp("inbox");
        page.locator(".bp-tasks__main a").click();
        assertThat(page.locator(".bp-sheet img").first()).isVisible();
        assertThat(page.locator("#befunde")).containsText("Alle Seiten sind da");
        page.getByRole(AriaRole.BUTTON, named("Übernehmen")).click();
        assertThat(page.getByText("bei Ihnen")).isVisible();
        assertThat(page.locator("[data-form][data-ready]")).isVisible();
        holdsUp("review");
        page.getByLabel("Registrieren").check();
        page.getByRole(AriaRole.BUTTON, named("Entscheidung festhalten")).click();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Registriert");
        page.getByRole(AriaRole.LINK, named("Zur Akte")).click();
        assertThat(page.locator("main")).containsText("ist registriert");
        holdsUp("case");
        open("/vorgaenge?q=Wall");
        holdsUp("cases");

        open("/wir-sind-dabei?q=" + institution.replace(" ", "+"));
        assertThat(page.locator("main")).containsText(institution);
        assertThat(page.request().get("/api/partnerships.csv").text()).contains(institution);
        assertThat(page.request().get("/api/partnerships/summary").text()).contains("\"partnerships\":");
        open(tracking);
        assertThat(page.locator("h1")).hasText("Registriert");
        holdsUp("track-registered");
    }

    @Test
    void aCorrectionIsAskedForShownToTheSchoolAndSettledByUploading() {
        var issued = cases.issued();
        open("/stand/" + issued.trackingToken());
        holdsUp("track-issued");
        page.getByRole(AriaRole.BUTTON)
                .getByText("Auf Papier unterschrieben")
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("In Unterzeichnung");
        upload(issued.reference());
        cases.awaitState(issued.reference(), AgreementState.IN_REVIEW);

        signInAsAdmin();
        openReview(issued.reference());
        page.getByLabel("Nachfordern").check();
        page.getByLabel("Worum geht es?").fill("Unterschrift der Schule");
        page.getByLabel("Was ist zu tun?").fill("Auf Seite 3 fehlt die Unterschrift der Schulleitung.");
        holdsUp("review-correction");
        page.getByRole(AriaRole.BUTTON, named("Entscheidung festhalten")).click();

        open("/stand/" + issued.trackingToken());
        assertThat(page.locator("h1")).hasText("Es fehlt noch etwas");
        assertThat(page.locator(".bp-remarks")).containsText("Unterschrift der Schulleitung");
        holdsUp("track-correction");
        upload(issued.reference());
        cases.awaitState(issued.reference(), AgreementState.IN_REVIEW);
        openReview(issued.reference());
        page.getByLabel("Registrieren").check();
        page.getByRole(AriaRole.BUTTON, named("Entscheidung festhalten")).click();
        open("/stand/" + issued.trackingToken());
        assertThat(page.locator("h1")).hasText("Registriert");
    }

    @Test
    void aLostLinkIsAnsweredTheSameForEverybody() {
        open("/stand");
        holdsUp("track-find");
        page.locator("#reference").fill("BP-2026-AAAAA-A");
        page.locator("#email").fill("niemand@schule.example");
        page.getByRole(AriaRole.BUTTON, named("Link zusenden")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("wir haben nachgesehen");
        assertThat(Objects.requireNonNull(
                        open("/stand/nichts-davon-stimmt").locator("h1").textContent()))
                .isNotBlank();
    }

    private String draft(String institution) {
        open("/entwurf?initiative=museum");
        press("Entwurf beginnen");
        page.getByLabel("Name, Ort oder Schulnummer").pressSequentially("fridenspark");
        page.locator("button[value='100012']").click();
        page.locator("#schools-0-contact-name").fill("Jale Özbek");
        page.locator("#schools-0-contact-email").fill("j.oezbek@schule.example");
        press("Weiter: Einrichtung");
        page.getByLabel("Museum", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#institution-name").fill(institution);
        page.locator("#institution-street").fill("Rathausstraße 13");
        page.locator("#institution-postalCode").fill("59555");
        page.locator("#institution-town").fill("Lippstadt");
        page.locator("#institution-contact-name").fill("Tobias Kersting");
        page.locator("#institution-contact-email").fill("t.kersting@museum.example");
        press("Weiter: Ziele");
        page.locator("#goals").fill("Die Schülerinnen und Schüler lesen historische Objekte als Quellen.");
        press("Hinzufügen");
        press("Weiter: Aktivitäten");
        page.getByText("Arbeit mit Originalen").first().click();
        assertThat(page.locator(".bp-activities h3")).hasCount(1);
        press("Weiter: Verankerung im Unterricht");
        press("Weiter: Rahmen und Dauer");
        page.locator("#start").fill("2027-02-01");
        page.locator("#durationYears").fill("2");
        press("Weiter: Auswertung");
        press("Weiter: Veröffentlichung");
        press("Weiter: Schulkonferenz");
        press("Weiter: Wer mitmacht");
        page.getByLabel("Ja, allen").check();
        press("Weiter: Angaben prüfen");
        press("Vereinbarung ausstellen");
        return Objects.requireNonNull(page.locator("#aktenzeichen").textContent())
                .strip();
    }

    private Path signedAndScanned(Path pdf) throws IOException, InterruptedException {
        AtHand.orSkip(Files.isExecutable(SCAN), "scanner");
        Path scanned = papers.resolve("scan.pdf");
        Process scan = new ProcessBuilder(
                        List.of(SCAN.toString(), pdf.toString(), scanned.toString(), "--profile", "office"))
                .inheritIO()
                .start();
        assertThat(scan.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(scan.exitValue()).isZero();
        return scanned;
    }

    private void upload(String reference) {
        Path file = papers.resolve(reference + System.nanoTime() + ".pdf");
        try {
            Files.write(file, SentMail.pdf("Aktenzeichen " + reference, "Nummer " + System.nanoTime()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.locator("#file").setInputFiles(file);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Einsenden").setExact(true))
                .click();
    }

    private void openReview(String reference) {
        String task = await().atMost(Duration.ofSeconds(30))
                .until(() -> inbox.ofCase(reference), tasks -> !tasks.isEmpty())
                .get(0)
                .id();
        open("/aufgaben/" + task);
        assertThat(page.locator("[data-form][data-ready]")).isVisible();
    }

    private void press(String label) {
        page.getByRole(AriaRole.BUTTON, named(label)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
