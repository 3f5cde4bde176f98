package nrw.bildungspartner.checking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.SignedPapers;
import nrw.bildungspartner.document.sealing.SealPdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckBrowserTests extends BrowserTest {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    AgreementVersions versions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    SealPdf sealPdf;

    @Test
    void aVisitorAsksWhetherADocumentIsOfTheOffice() {
        String reference = issueAgreement
                .issue(SampleAgreement.between("170148").content(), Origin.API)
                .reference();
        byte[] issued = archive.content(versions.of(reference).get(0).pdfId());
        sealPdf.seal(issued, "Im Test", java.util.List.of());
        open("/");
        page.locator("footer a[href='/pruefen']").click();
        holdsUp("check");

        choose(issued);
        assertThat(page.locator(".kern-alert--success")).containsText("Ja, dieses Dokument ist von uns.");
        holdsUp("check-known");

        byte[] twice = SignedPapers.signed(
                SignedPapers.signed(issued, SignedPapers.Person.named("Maria Nowak"), "signature-institution"),
                SignedPapers.Person.named("Tomasz Øverland"));
        choose(SignedPapers.withPageAdded(twice));
        assertThat(page.locator(".kern-alert--warning")).containsText("kennen wir nicht");
        assertThat(page.locator("main dl")).containsText("nach dem Unterzeichnen geändert");
        holdsUp("check-unknown");

        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("#datei-fehler")).isVisible();
        holdsUp("check-mistake");

        page.locator(".bp-nav__lang a").click();
        assertThat(page.locator("h1")).hasText("Is this document one of ours?");
    }

    @Test
    void anAdministratorSeesTheKey() {
        signInAsAdmin();
        open("/verwaltung");
        page.locator("main a[href='/verwaltung/siegel']").click();
        assertThat(page.locator("main code").first()).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
        holdsUp("seal");
    }

    private void choose(byte[] pdf) {
        page.locator("#datei").setInputFiles(new FilePayload("vereinbarung.pdf", "application/pdf", pdf));
        page.locator("main form button[type=submit]").click();
    }
}
