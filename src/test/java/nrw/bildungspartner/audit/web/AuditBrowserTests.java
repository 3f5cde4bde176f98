package nrw.bildungspartner.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class AuditBrowserTests extends BrowserTest {

    private static final String PASSWORD = "vier Boote und ein Steg";
    private static final String TRIGGER = "audit_entry_no_update";

    @Autowired
    CreateAccount createAccount;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String subject =
            "BP-2027-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void anAdministratorVerifiesTheChainAndIsToldWhichRowIsBroken() {
        steps();
        signIn(administrator(), PASSWORD);
        open("/verwaltung");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nachweiskette"))
                .click();
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(4);
        holdsUp("audit-chain");

        verify();
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("Die Kette ist unversehrt");
        holdsUp("audit-holds");

        long row = trail.of(subject).get(1).sequence();
        String trigger = jdbc.queryForObject(
                "SHOW CREATE TRIGGER " + TRIGGER, (found, number) -> found.getString("SQL Original Statement"));
        jdbc.execute("DROP TRIGGER " + TRIGGER);
        actor(row, "jemand anders");
        try {
            verify();
            assertThat(page.getByRole(AriaRole.ALERT).innerText())
                    .contains("Die Kette ist gebrochen.")
                    .contains("ist nicht mehr so, wie sie geschrieben wurde.")
                    .contains("In der Zeile steht jetzt: " + subject + ", Registrierung entschieden");
            holdsUp("audit-broken");
        } finally {
            actor(row, "miriam");
            jdbc.execute(trigger);
        }
        page.getByLabel("Aktenzeichen").fill(subject.toLowerCase());
        page.getByText("Anzeigen").click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
    }

    private void steps() {
        transaction.executeWithoutResult(status -> {
            trail.record(AuditStep.of(subject, "agreement.issued")
                    .by("", Identification.NONE)
                    .document("5e".repeat(32)));
            trail.record(AuditStep.of(subject, "review.register").by("miriam", Identification.STAFF_ACCOUNT));
            trail.record(AuditStep.of(subject, "intake.received.mail")
                    .by("lehrerin@schule.example", Identification.MAIL_ADDRESS)
                    .document("a7".repeat(32)));
            trail.record(AuditStep.of(subject, "registration.registered"));
        });
    }

    private void verify() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kette prüfen"))
                .click();
    }

    private void actor(long row, String name) {
        transaction.executeWithoutResult(
                status -> jdbc.update("UPDATE audit_entry SET actor = ? WHERE sequence = ?", name, row));
    }

    private String administrator() {
        String name = "audit-" + UUID.randomUUID();
        createAccount.create(
                new AccountDetails(name, "Alex Probe", "probe@example.org", Set.of(Role.ADMIN), Set.of()),
                PASSWORD,
                false);
        return name;
    }
}
