package nrw.bildungspartner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nrw.bildungspartner.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class AccountPagesTests extends BrowserTest {

    private static final String PASSWORD = "drei Boote & ein <Steg>";

    @Autowired
    CreateAccount createAccount;

    @Autowired
    StaffDirectory directory;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void openAllGates() {
        transaction.executeWithoutResult(status -> database.update("DELETE FROM sign_in_gate"));
    }

    @Test
    void aWrongPasswordIsToldKindlyAndInEnglishToo() {
        open("/anmelden");
        holdsUp("sign-in");
        signIn("niemand", "falsch");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("passen nicht zusammen");
        holdsUp("sign-in-failed");
        open("/anmelden?fehler&lang=en");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("do not match");
        open("/anmelden?warten=2&lang=de");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("in 2 Minuten");
        holdsUp("sign-in-wait");
    }

    @Test
    void anAdministratorCreatesAnAccountAndThePersonChoosesAnOwnPassword() {
        signIn(account(Role.ADMIN, "Adele Admin"), PASSWORD);
        open("/verwaltung");
        holdsUp("administration");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Konten"))
                .click();
        holdsUp("accounts");
        page.getByText("Konto anlegen").click();
        page.getByText("Konto anlegen").last().click();
        assertThat(page.getByText("Hier fehlt der Name.").isVisible()).isTrue();
        holdsUp("new-account-incomplete");

        var name = "neu-" + UUID.randomUUID().toString().substring(0, 8);
        page.getByLabel("Anmeldename").fill(name.toUpperCase(java.util.Locale.ROOT));
        page.getByLabel("Vor- und Nachname").fill("Özlem <b>Übel</b> & Söhne");
        page.getByLabel("E-Mail-Adresse").fill("oezlem@example.org");
        page.getByLabel("Sachbearbeitung").check();
        page.getByLabel("Museum").check();
        page.locator("main form button[type=submit]").click();
        holdsUp("account-created");
        var once = page.locator(".bp-once").innerText();
        page.reload();
        assertThat(page.locator(".bp-once").count()).as("shown once").isZero();
        assertThat(page.locator("h1").innerText()).isEqualTo("Özlem <b>Übel</b> & Söhne");
        assertThat(directory.find(name).orElseThrow().desks()).containsExactly(Desk.MUSEUM);
        signOut();

        signIn(name, once);
        assertThat(page.url()).endsWith("/konto/passwort");
        holdsUp("first-password");
        choose(once, "kurz", "kurz");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("kürzer als 12 Zeichen");
        holdsUp("first-password-short");
        choose(once, PASSWORD, PASSWORD + " ");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("verschieden");
        choose("falsch", PASSWORD, PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("stimmt nicht");
        choose(once, PASSWORD, PASSWORD);
        assertThat(page.url()).endsWith("/konto");
        holdsUp("own-account");
        signOut();
        signIn(name, PASSWORD);
        assertThat(page.url()).doesNotContain("anmelden", "passwort");
    }

    @Test
    void anAccountIsChangedResetClosedAndOpenedAndEveryStepIsWrittenDown() {
        var name = account(Role.STAFF, "Karla Kommt");
        signIn(account(Role.ADMIN, "Anton Admin"), PASSWORD);
        open("/verwaltung/konten/" + directory.find(name).orElseThrow().id());
        page.getByLabel("Vor- und Nachname").fill("Karla Geht");
        page.getByLabel("Leitung").check();
        page.getByText("Änderungen speichern").click();
        assertThat(page.url()).endsWith("/verwaltung/konten");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Karla Geht").setExact(true))
                .last()
                .click();
        page.getByText("Einmalpasswort ausstellen").click();
        assertThat(page.locator(".bp-once").innerText()).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        page.getByText("Konto sperren").click();
        assertThat(page.getByText("Das Konto ist gesperrt.").isVisible()).isTrue();
        page.getByText("Konto öffnen").click();
        holdsUp("edit-account");
        assertThat(page.locator("dl").last().innerText())
                .containsSubsequence("geöffnet", "Gesperrt", "Einmalpasswort", "geändert", "Angelegt");
    }

    @Test
    void twoAdministratorsCannotOverwriteEachOther() {
        var name = account(Role.STAFF, "Zoe Zwei");
        signIn(account(Role.ADMIN, "Anne Admin"), PASSWORD);
        open("/verwaltung/konten/" + directory.find(name).orElseThrow().id());
        transaction.executeWithoutResult(
                status -> database.update("UPDATE staff_account SET version = version + 1 WHERE username = ?", name));
        page.getByLabel("Vor- und Nachname").fill("Überschrieben");
        page.getByText("Änderungen speichern").click();
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("inzwischen geändert");
        assertThat(directory.find(name).orElseThrow().displayName()).isEqualTo("Zoe Zwei");
    }

    @Test
    void withoutTheRoleThePagesAreClosed() {
        signIn(account(Role.LEAD, "Lea Leitung"), PASSWORD);
        assertThat(open("/verwaltung/konten").locator("body").innerText()).contains("Das dürfen Sie hier nicht");
        assertThat(page.locator("h1").innerText()).doesNotMatch(Pattern.compile("Konto"));
    }

    private void choose(String present, String chosen, String again) {
        page.locator("#present").fill(present);
        page.locator("#chosen").fill(chosen);
        page.locator("#again").fill(again);
        page.locator("main form button[type=submit]").click();
    }

    private void signOut() {
        page.context().clearCookies();
    }

    private String account(Role role, String displayName) {
        var name = "seite-" + UUID.randomUUID();
        createAccount.create(
                new AccountDetails(name, displayName, "probe@example.org", Set.of(role), Set.of(Desk.MUSEUM)),
                PASSWORD,
                false);
        return name;
    }
}
