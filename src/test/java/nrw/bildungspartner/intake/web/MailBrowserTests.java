package nrw.bildungspartner.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailBrowserTests extends BrowserTest {

    private static final String PASSWORD = "Kastanie-am-Fluss-48";

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    CreateAccount createAccount;

    @Test
    void aPersonFindsThePostReadsThePagesAndAssignsThem() {
        String name = "m" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(
                new AccountDetails(name, "Miriam Klaas", "", Set.of(Role.STAFF), Set.of(Desk.MUSEUM)), PASSWORD, false);
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        var mail = new SentMail("Unsere Vereinbarung, leider ohne Deckblatt")
                .saying("Guten Tag,\n\nanbei die Vereinbarung.\nDas Aktenzeichen ist " + reference + " oder "
                        + issueBlank.issue("museum", Locale.GERMAN).reference() + ".\n\nViele Grüße")
                .with("scan.pdf", SentMail.pdf("Kooperationsvereinbarung", "Unterschriften"))
                .with("logo.bin", new byte[200])
                .send(mailbox.smtpPort());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items().stream()
                        .anyMatch(entry -> entry.subject().equals(mail.subject())));

        signIn(name, PASSWORD);
        open("/posteingang?state=UNMATCHED");
        holdsUp("mails");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(mail.subject()))
                .click();
        assertThat(page.getByText("Die Sendung nennt mehrere Aktenzeichen")).isVisible();
        assertThat(page.locator(".bp-mail__page img")).hasCount(2);
        holdsUp("mail");

        page.getByLabel("Aktenzeichen", new Page.GetByLabelOptions().setExact(true))
                .fill("BP-2027-XXXX");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Zuordnen").setExact(true))
                .click();
        assertThat(page.getByText("Das ist kein Aktenzeichen.")).isVisible();
        holdsUp("mail-wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zuordnen " + reference))
                .click();

        assertThat(page.getByText("Als Einsendung zum Vorgang " + reference + " übernommen."))
                .isVisible();
        holdsUp("mail-done");
    }
}
