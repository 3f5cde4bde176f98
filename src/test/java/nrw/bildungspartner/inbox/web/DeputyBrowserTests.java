package nrw.bildungspartner.inbox.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeputyBrowserTests extends BrowserTest {

    private static final String PASSWORD = "drei Boote & ein <Steg>";

    @Autowired
    CreateAccount createAccount;

    @Autowired
    Cases cases;

    @Test
    void aDeputyIsNamedFindsTheTasksMarkedAndTakesOne() {
        String miriam = account("Miriam Klaas", Desk.MUSEUM);
        String jonas = account("Jonas Theißen", Desk.SPORTVEREIN);
        String reference = cases.inReview();
        signIn(miriam, PASSWORD);
        open("/aufgaben?liste=sachgebiet&q=" + reference);
        page.locator(".bp-tasks__main a").click();
        button("Übernehmen").click();
        open("/konto");
        page.getByLabel("Vertretung", new Page.GetByLabelOptions().setExact(true))
                .selectOption(jonas);
        page.getByLabel("Erster Tag").fill(today().toString());
        page.getByLabel("Letzter Tag").fill(today().plusDays(3).toString());
        button("Vertretung eintragen").click();
        assertThat(page.getByText("Die Vertretung ist eingetragen.")).isVisible();
        assertThat(page.locator("main")).containsText(today().getDayOfMonth() + ". ");
        holdsUp("deputy-named");
        page.locator(".bp-account summary").click();
        button("Abmelden").click();

        signIn(jonas, PASSWORD);
        open("/aufgaben?liste=meine");
        assertThat(page.locator("main")).containsText("Sie vertreten Miriam Klaas bis");
        assertThat(page.locator(".bp-tasks tbody tr")).hasCount(1);
        assertThat(page.locator(".bp-tasks tbody tr")).containsText("in Vertretung für Miriam Klaas");
        holdsUp("inbox-standing-in");
        page.locator(".bp-tasks__main a").click();
        button("Übernehmen").click();
        assertThat(page.locator(".bp-review__head")).containsText("bei Ihnen");
        assertThat(page.locator(".bp-review__head")).containsText("in Vertretung für Miriam Klaas");
        assertThat(button("Zurückgeben")).isVisible();
        holdsUp("review-standing-in");
    }

    private String account(String displayName, Desk desk) {
        String name = "v" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(
                new AccountDetails(name, displayName, "", Set.of(Role.STAFF), Set.of(desk)), PASSWORD, false);
        return name;
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
