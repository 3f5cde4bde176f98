package nrw.bildungspartner.inbox.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.registration.RegisterPartnership;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class RegisterPageTests extends BrowserTest {

    private static final String PASSWORD = "drei Boote & ein <Steg>";

    @Autowired
    CreateAccount createAccount;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    RegisterPartnership registerPartnership;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = "Register" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void everybodyOfTheOfficeFindsWhatIsRegisteredAndTheWayFromThere() {
        String listed = registered(SampleAgreement.between("168970").with("Museum " + mark, "Minden"));
        registered(SampleAgreement.between("100012")
                .of("archiv", "archiv")
                .with("Archiv " + mark, "Leverkusen")
                .published(false, false));
        String over = registered(SampleAgreement.between("169080").with("Altes Haus " + mark, "Bad Driburg"));
        ended(over);
        signIn(account(Role.STAFF, Desk.MUSEUM), PASSWORD);

        page.locator(".bp-nav a[href='/register']").click();
        assertThat(page.locator(".bp-nav a[href='/register']")).hasAttribute("aria-current", "page");
        assertThat(page.locator(".bp-toolbar")).isVisible();
        open("/register?q=" + mark);
        assertThat(rows()).hasCount(3);
        assertThat(row("Archiv")).containsText("nicht öffentlich");
        assertThat(row("Archiv").locator(".bp-ref a")).hasCount(0);
        assertThat(row("Altes Haus")).containsText("beendet");
        assertThat(row("Altes Haus").locator("a[href*='urkunde']")).hasCount(0);
        assertThat(page.request().get("/register/" + over + "/urkunde.pdf").status())
                .isEqualTo(404);
        for (String ending : List.of("pdf", "docx")) {
            Download certificate = page.waitForDownload(() ->
                    row("Museum").locator("a[href$='urkunde." + ending + "']").click());
            assertThat(certificate.suggestedFilename()).isEqualTo("Urkunde-" + listed + "." + ending);
        }
        holdsUp("register");

        for (var filter : List.of("initiative=archiv", "district=LVR", "schoolForm=02", "stand=UNLISTED")) {
            open("/register?q=" + mark + "&" + filter);
            assertThat(rows()).hasCount(1);
            assertThat(rows()).containsText("Archiv " + mark);
        }
        open("/register?q=" + mark + "&stand=ENDED");
        assertThat(rows()).containsText("Altes Haus");
        open("/register?q=" + mark + "&size=1");
        page.locator("main nav a").click();
        assertThat(page.locator("main nav")).containsText("Seite 2 von 3");

        open("/register?q=" + listed);
        row("Museum")
                .locator("a", new Locator.LocatorOptions().setHasText("öffentlich"))
                .click();
        assertThat(page.locator("main")).containsText("Museum " + mark);
        open("/register?q=" + listed);
        row("Museum").locator(".bp-ref a").click();
        assertThat(page.locator("main")).containsText("Museum " + mark);
        assertThat(page.request().get("/api/partnerships?q=" + mark).text())
                .contains("\"total\":1")
                .doesNotContain("Archiv");
    }

    @Test
    void aSearchThatFindsNothingSaysHowToGoOn() {
        signIn(account(Role.LEAD, Desk.GESCHAEFTSFUEHRUNG), PASSWORD);
        open("/register?q=" + mark);

        assertThat(page.locator("main")).containsText("Zu dieser Suche steht nichts im Register.");
        holdsUp("register-nothing");
        page.locator("main .bp-block a").first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/register$"));
        assertThat(page.request().get("/api/partnerships.csv").ok()).isTrue();
    }

    @Test
    void whoDoesNotWorkOnCasesSeesNoRegister() {
        open("/register");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/anmelden.*"));
        signIn(account(Role.ADMIN, Desk.MUSEUM), PASSWORD);
        assertThat(page.request().get("/register").status()).isEqualTo(403);
        open("/verwaltung");
        assertThat(page.locator(".bp-nav a[href='/register']")).hasCount(0);
    }

    private Locator rows() {
        return page.locator(".bp-tasks tbody tr");
    }

    private Locator row(String words) {
        return rows().filter(new Locator.FilterOptions().setHasText(words));
    }

    private String registered(SampleAgreement sample) {
        return registerPartnership.register(
                issueAgreement.issue(sample.content(), Origin.API).reference());
    }

    /** As the care of partnerships will do it. */
    private void ended(String number) {
        transaction.executeWithoutResult(status -> {
            database.update("UPDATE registration_counter SET last = last + 1 WHERE name = 'revision'");
            database.update(
                    "UPDATE partnership SET status = 'ENDED', revision ="
                            + " (SELECT last FROM registration_counter WHERE name = 'revision')"
                            + " WHERE registration_number = ?",
                    number);
        });
    }

    private String account(Role role, Desk desk) {
        String name = "r" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(new AccountDetails(name, "Renate Ister", "", Set.of(role), Set.of(desk)), PASSWORD, false);
        return name;
    }
}
