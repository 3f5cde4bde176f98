package nrw.bildungspartner.agreement.web;

import static nrw.bildungspartner.document.template.OfficeFiles.body;
import static nrw.bildungspartner.document.template.OfficeFiles.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.template.OfficeFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateBrowserTests extends BrowserTest {

    private static final String SENTENCE = "Mit ihrer Bildungspartnerschaft verfolgen die Partner diese Ziele:";
    private static final String OTHER = "Darauf haben sich die Partner als Ziele verständigt:";

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    AgreementVersions versions;

    @Autowired
    DocumentArchive archive;

    @Test
    void anAdministratorChangesATemplateAndGoesBack() {
        String old = issue();
        byte[] template = shipped("archiv", "de");
        // The first file waits for the reading process to come up.
        page.setDefaultTimeout(60_000);
        signInAsAdmin();
        open("/verwaltung");
        link("Vorlagen");
        holdsUp("templates");
        page.locator("tbody a[href$='/archiv/de']").click();
        page.getByText("Heute gilt die mitgelieferte Fassung.").waitFor();

        upload("makro.docx", OfficeFiles.withMacro(template), "Ziele deutlicher");
        assertThat(page.getByRole(AriaRole.ALERT).innerText())
                .contains("„makro.docx“ kann so keine Vorlage werden", "steckt ein Makro");
        upload(
                "tippfehler.docx",
                body(template, xml -> xml.replace("bp:costs[1]\"", "bp:kosts[1]\"")
                        .replaceFirst("zur Bildungspartnerschaft", "zur Partnerschaft [Name]")),
                "Ziele deutlicher");
        page.getByText("Gemeint ist vielleicht").waitFor();
        assertThat(page.getByRole(AriaRole.ALERT).innerText())
                .contains(
                        "Gemeint ist vielleicht „Kosten und Vergünstigungen“",
                        "Abschnitt „Kosten und Vergünstigungen“");
        assertThat(page.getByLabel("Was ist anders?").inputValue()).isEqualTo("Ziele deutlicher");
        holdsUp("template-refused");

        upload("vorlage.docx", OfficeFiles.reworded(template, SENTENCE, OTHER), "Ziele deutlicher");
        page.getByText("Die Fassung ist aufgenommen.").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("Fassung 1 gilt heute nicht");
        page.locator(".bp-templatepages img").first().waitFor();
        assertThat(page.evaluate("document.querySelector('.bp-templatepages img').decode().then(() => true)"))
                .isEqualTo(true);
        holdsUp("template-version");
        link("Längste Vereinbarung");
        page.locator(".bp-templatepages li").nth(8).waitFor();
        assertThat(page.locator(".bp-templatepages li").count()).isGreaterThan(8);
        assertThat(text(issue())).contains(SENTENCE);

        page.getByText("Fassung verwenden").click();
        page.getByText("Die Fassung gilt jetzt.").waitFor();
        holdsUp("template-in-use");
        String later = issue();
        assertThat(text(later)).contains(OTHER).doesNotContain(SENTENCE);
        assertThat(text(old)).contains(SENTENCE).doesNotContain(OTHER);

        link("Mitgelieferte Fassung");
        page.getByText("gilt heute nicht").first().waitFor();
        page.getByText("Fassung verwenden").click();
        page.getByText("Die Fassung gilt jetzt.").waitFor();
        page.getByText("Heute gilt die mitgelieferte Fassung.").waitFor();
        assertThat(text(issue())).contains(SENTENCE);
        assertThat(text(later)).contains(OTHER);
        open("/verwaltung/vorlagen/anleitung");
        holdsUp("template-guide");
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void upload(String name, byte[] file, String note) {
        page.getByLabel("Word-Datei (DOCX)")
                .setInputFiles(new FilePayload(
                        name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file));
        page.getByLabel("Was ist anders?").fill(note);
        page.getByText("Hochladen und prüfen").click();
    }

    private String issue() {
        return issueAgreement
                .issue(SampleAgreement.between("100012").of("archiv", "archiv").content(), Origin.API)
                .reference();
    }

    private String text(String reference) {
        return String.join(
                "\n",
                WordText.ofOurOwn(archive.content(
                                versions.newest(reference).orElseThrow().docxId()))
                        .paragraphs()
                        .stream()
                        .map(WordText.Paragraph::text)
                        .toList());
    }
}
