package nrw.bildungspartner.tracking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.intake.Photo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UploadProgressTests extends BrowserTest {

    @Autowired
    IssueAgreement issueAgreement;

    @Test
    void whoUploadsSeesAtOnceThatItIsReadAndThenByItselfThatItIsDone() {
        var issued = issueAgreement.issue(SampleAgreement.between("100012").content(), Origin.API);
        open("/stand/" + issued.trackingToken());
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "foto.jpg", "image/jpeg", Photo.of("Kooperationsvereinbarung", "ohne Aktenzeichen")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einsenden"))
                .click();

        assertThat(page.getByText("Ihre Einsendung wird gelesen")).isVisible();
        picture("track-reading-" + WIDE);
        assertThat(page.getByText("Ihre Einsendung ist gelesen")).isVisible();
        holdsUp("track-read");
    }
}
