package nrw.bildungspartner.workflow.rules.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.workflow.rules.ChangeRules;
import nrw.bildungspartner.workflow.rules.RuleBook;
import nrw.bildungspartner.workflow.rules.RuleTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator changes who may join, without a script in the browser and without a programmer. */
class RulesBrowserTests extends BrowserTest {

    @Autowired
    RuleBook book;

    @Autowired
    ChangeRules changeRules;

    @AfterEach
    void asDelivered() {
        if (!book.inForce(RuleTable.ELIGIBILITY).rules().equals(book.rules(RuleTable.ELIGIBILITY, RuleBook.SHIPPED))) {
            changeRules.restore(
                    RuleTable.ELIGIBILITY, book.inForce(RuleTable.ELIGIBILITY).number(), RuleBook.SHIPPED, "admin");
        }
    }

    @Test
    void aRuleIsAddedTriedPutIntoForceAndTakenBackAgain() {
        signInAsAdmin();
        open("/verwaltung");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Regeln").setExact(true))
                .last()
                .click();
        holdsUp("rules");

        Page plain = newVisitor(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(page.context().storageState()))
                .newPage();
        plain.navigate("/verwaltung/regeln/eligibility/aendern");
        int rules = plain.locator(".bp-rules__rule").count();
        press(plain, "add");
        assertThat(plain.locator(".bp-rules__rule")).hasCount(rules + 1);
        plain.locator("#r" + rules + "-c1").selectOption("lernbauernhof");
        plain.locator("#r" + rules + "-r0").selectOption("institution");
        plain.locator("#r" + rules + "-r1").selectOption("kind-not-now");
        plain.locator("#r" + rules + "-note").fill("Beschluss der Verbände");
        press(plain, "up:" + rules);
        assertThat(plain.locator("#r" + (rules - 1) + "-c1")).hasValue("lernbauernhof");
        plain.locator("#fall-0").selectOption("in-operation");
        plain.locator("#fall-1").selectOption("lernbauernhof");
        press(plain, "probe");
        assertThat(plain.locator("#antwort-new")).containsText("können zurzeit nicht Bildungspartner werden");
        assertThat(plain.locator("#antwort-now")).containsText("Nichts spricht dagegen");
        press(plain, "activate");
        assertThat(plain.locator("[role=status]")).containsText("Die neue Fassung gilt ab sofort");

        Page farm = newVisitor(new Browser.NewContextOptions()).newPage();
        farm.navigate("/entwurf");
        farm.locator("input[value=natur]").check();
        farm.locator("form[action$='/entwurf'] button[type=submit]").click();
        farm.navigate(farm.url().replaceFirst("(/entwurf/[^/?#]+).*", "$1") + "/einrichtung");
        farm.locator("#kind-lernbauernhof").check();
        farm.locator("#antwort button.kern-btn[value=next]").click();
        assertThat(farm.locator("#institution-kind-error")).containsText("können zurzeit nicht Bildungspartner werden");

        open("/verwaltung/regeln");
        assertThat(page.locator("section").first()).containsText("Beschluss der Verbände");
        page.locator("section").first().locator("summary").click();
        holdsUp("rules-changed");
        page.getByText("Mitgelieferte Tabelle").first().click();
        holdsUp("rules-version");
        page.getByText("Diese Fassung wieder in Kraft setzen").click();
        assertThat(page.locator("[role=status]")).containsText("gilt ab sofort");
        assertThat(page.locator("main")).not().containsText("Beschluss der Verbände");
        assertThat(book.inForce(RuleTable.ELIGIBILITY).rules())
                .isEqualTo(book.rules(RuleTable.ELIGIBILITY, RuleBook.SHIPPED));
        plain.context().close();
        farm.context().close();
    }

    @Test
    void whatCannotCountIsSaidAtTheRule() {
        signInAsAdmin();
        open("/verwaltung/regeln/eligibility/aendern");
        page.locator("#r0-c0").selectOption("");
        page.locator("#fall-0").selectOption("kindergarten");
        page.getByText("Ausprobieren").last().click();
        assertThat(page.locator("#problem")).containsText("Regel 1 trifft auf alle zu");
        holdsUp("rules-refused");
        page.locator("#r0-c0").selectOption("kindergarten");
        page.getByText("Ausprobieren").last().click();
        assertThat(page.locator("#antwort-new")).containsText("Kitas und Kindergärten");
        holdsUp("rules-edit");
    }

    /** By the keyboard, as it goes without scripts too. */
    private static void press(Page plain, String button) {
        plain.locator("button[name=do][value='" + button + "']").last().press("Enter");
    }
}
