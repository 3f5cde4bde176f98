package nrw.bildungspartner.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.partner.register.RegisterOnRecord;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RegisterBrowserTests extends BrowserTest {

    private static final String PASSWORD = "vier Boote und ein Steg";

    @Autowired
    CreateAccount createAccount;

    @Autowired
    ApplicationContext application;

    @AfterEach
    void onlyTheSample() {
        RegisterOnRecord.of(application).onlyTheSample();
    }

    @Test
    void anAdministratorBringsInTheOfficialFileAndSeesWhatItDid() {
        byte[] before = RegisterOnRecord.officialFile("schuldaten-2021-09.csv");
        byte[] after = RegisterOnRecord.officialFile("schuldaten-2022-06.csv");
        signIn(account(Role.ADMIN), PASSWORD);
        open("/verwaltung");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Schulverzeichnis"))
                .click();
        holdsUp("register-sample");

        upload("schuldaten-2021-09.csv", before);
        page.getByText("Das Verzeichnis ist auf dem Stand dieser Datei").waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Schulverzeichnis"))
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("5.365 Schulen stehen zur Auswahl");

        upload("schuldaten-2022-06.csv", after);
        picture("register-running");
        page.getByText("Das Verzeichnis ist auf dem Stand dieser Datei").waitFor();
        assertThat(page.locator(".bp-kpis").innerText())
                .containsSubsequence("Neu", "14", "Geändert", "200", "Geschlossen", "35", "Unverändert", "5.272");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geändert 200"))
                .click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        holdsUp("register-run");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weiter"))
                .click();
        assertThat(page.getByText("Seite 2 von 4").isVisible()).isTrue();
    }

    @Test
    void aFileThatWouldCloseManySchoolsAsksFirst() {
        RegisterOnRecord.of(application).official("schuldaten-2022-06.csv");
        signIn(account(Role.ADMIN), PASSWORD);
        open("/verwaltung/schulregister");

        upload("<b>halb</b>.csv", RegisterOnRecord.withSample());
        page.getByText("Sollen wirklich so viele Schulen geschlossen werden?").waitFor();
        holdsUp("register-unconfirmed");
        page.getByText("Schulen schließen und abgleichen").click();
        page.getByText("Das Verzeichnis ist auf dem Stand dieser Datei").waitFor();

        upload("seite.csv", "<html>Wartung</html>".getBytes());
        page.getByText("Die Datei wurde nicht übernommen").waitFor();
        holdsUp("register-refused");
        open("/verwaltung/schulregister");
        assertThat(page.getByText("Hochgeladen: <b>halb</b>.csv").isVisible()).isTrue();
        holdsUp("register-history");
    }

    @Test
    void withoutTheRoleTheRegisterIsClosed() {
        signIn(account(Role.LEAD), PASSWORD);
        assertThat(open("/verwaltung/schulregister").locator("body").innerText())
                .contains("Das dürfen Sie hier nicht");
    }

    private void upload(String name, byte[] content) {
        open("/verwaltung/schulregister");
        page.getByLabel("Datei „Schulgrunddaten NRW“ (CSV)").setInputFiles(new FilePayload(name, "text/csv", content));
        page.getByText("Hochladen und abgleichen").click();
    }

    private String account(Role role) {
        String name = "register-" + UUID.randomUUID();
        createAccount.create(
                new AccountDetails(name, role + " Probe", "probe@example.org", Set.of(role), Set.of()),
                PASSWORD,
                false);
        return name;
    }
}
