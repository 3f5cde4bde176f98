package nrw.bildungspartner.partner.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.partner.CataloguePart;
import nrw.bildungspartner.partner.ChangeCatalogue;
import nrw.bildungspartner.partner.ChangeCatalogue.Where;
import nrw.bildungspartner.partner.Initiatives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A building kit changes while others draft with it: what they chose stays, and so does what is on paper. */
class KitBrowserTests extends BrowserTest {

    private static final String INITIATIVE = "gedenkstaette";

    @Autowired
    Initiatives initiatives;

    @Autowired
    ChangeCatalogue catalogue;

    @Autowired
    IssueAgreement issueAgreement;

    private final String mark =
            "Zeitzeugengespräch " + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void whatWasAddedIsNotOfferedAnyMore() {
        initiatives.byKey(INITIATIVE).orElseThrow().buildingKit().stream()
                .filter(entry -> entry.name().de().contains(mark))
                .forEach(entry -> catalogue.retire(
                        new Where(
                                INITIATIVE,
                                CataloguePart.KIT,
                                initiatives.byKey(INITIATIVE).orElseThrow().revision(),
                                "admin"),
                        entry.key(),
                        true));
    }

    @Test
    void anEntryIsOfferedRenamedAndRetiredWhileDraftsAndPapersKeepIt() {
        signInAsAdmin();
        open("/verwaltung");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Baukästen"))
                .click();
        holdsUp("kits");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gedenkstätte und Schule"))
                .click();
        fill("kit-new", mark, "Talk with witnesses");
        page.getByText("Hinzufügen", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("[role=status]")).containsText("wird ab sofort angeboten");

        Page teacher = newVisitor(new Browser.NewContextOptions()).newPage();
        teacher.navigate("/entwurf");
        teacher.locator("input[value=" + INITIATIVE + "]").check();
        teacher.locator("form[action$='/entwurf'] button[type=submit]").click();
        String draft = teacher.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1");
        teacher.navigate(draft + "/aktivitaeten");
        box(teacher).check();
        assertThat(teacher.locator("#liste")).containsText(mark);
        String key = box(teacher).inputValue();
        String reference = issueAgreement
                .issue(
                        SampleAgreement.between("100012")
                                .of(INITIATIVE, INITIATIVE)
                                .doing(List.of(new Activity(key, "Im Mai", "", "", null)))
                                .content(),
                        Origin.API)
                .reference();

        entry(mark).locator("summary").click();
        fill("kit-" + key, mark + " im Haus", "Talk with witnesses at home");
        entry(mark).getByText("Speichern").click();
        assertThat(page.locator("[role=status]")).containsText("Der neue Name gilt ab sofort");
        entry(mark)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("nach oben"))
                .click();
        assertThat(page.locator("[role=status]")).containsText("Verschoben");
        entry(mark).getByText("Nicht mehr anbieten").click();
        assertThat(page.locator(".bp-catalogue__retired")).containsText(mark + " im Haus");
        holdsUp("kit");

        teacher.reload();
        assertThat(teacher.locator("#liste")).containsText(mark + " im Haus");
        assertThat(teacher.locator(".bp-kit")).containsText("Wird nicht mehr angeboten");
        open("/vorgaenge/" + reference);
        assertThat(page.locator("main")).containsText(mark + ": Im Mai");
        assertThat(page.locator("main").innerText()).doesNotContain("im Haus");

        Page another = newVisitor(new Browser.NewContextOptions()).newPage();
        another.navigate("/entwurf");
        another.locator("input[value=" + INITIATIVE + "]").check();
        another.locator("form[action$='/entwurf'] button[type=submit]").click();
        another.navigate(another.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1") + "/aktivitaeten");
        assertThat(another.locator(".bp-kit")).not().containsText(mark);
        teacher.context().close();
        another.context().close();
    }

    @Test
    void whatCannotBeSavedStaysInItsFieldWithTheReason() {
        signInAsAdmin();
        open("/verwaltung/baukaesten/" + INITIATIVE);
        Page colleague = page.context().newPage();
        colleague.navigate(page.url());
        fill("kit-new", "Projektkurse", "Courses");
        page.locator("#kit-neu button").click();
        assertThat(page.locator("#problem")).containsText("Diesen Namen gibt es in der Liste schon.");
        assertThat(page.locator("#kit-new-en")).hasValue("Courses");
        holdsUp("kit-refused");

        fill("kit-new", mark, "Talk");
        page.locator("#kit-neu button").click();
        colleague.locator("#kinds-new-de").fill("Heimatmuseum");
        colleague.locator("#kinds-new-en").fill("Local museum");
        colleague.locator("#kinds-neu button").click();
        assertThat(colleague.locator("#problem")).containsText("Inzwischen hat jemand anderes");
        assertThat(colleague.locator("#kinds-new-de")).hasValue("Heimatmuseum");
        assertThat(colleague.locator("#kit")).isVisible();
        assertThat(colleague.locator("main")).containsText(mark);
    }

    private Locator box(Page draft) {
        return draft.locator(".bp-kit label", new Page.LocatorOptions().setHasText(mark))
                .locator("input");
    }

    private Locator entry(String name) {
        return page.locator(".bp-catalogue__list > li", new Page.LocatorOptions().setHasText(name));
    }

    private void fill(String id, String german, String english) {
        page.locator("#" + id + "-de").fill(german);
        page.locator("#" + id + "-en").fill(english);
    }
}
