package nrw.bildungspartner.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.browser.BrowserTest;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.Photo;
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
    IssueAgreement issueAgreement;

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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Diesem Vorgang zuordnen: " + reference))
                .click();

        assertThat(page.getByText("Als Einsendung zum Vorgang " + reference + " übernommen."))
                .isVisible();
        holdsUp("mail-done");
    }

    @Test
    void aPhotoWithoutCodeAndReferenceIsAssignedByItsProposal() {
        String name = "m" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(
                new AccountDetails(name, "Miriam Klaas", "", Set.of(Role.STAFF), Set.of(Desk.MUSEUM)), PASSWORD, false);
        String reference = issueAgreement
                .issue(
                        SampleAgreement.between("100012")
                                .with("Museum Quellenhof", "Leverkusen")
                                .content(),
                        Origin.API)
                .reference();
        issueAgreement.issue(
                SampleAgreement.between("100101")
                        .with("Museum Quellenhof", "Bonn")
                        .content(),
                Origin.API);
        var mail = new SentMail("Foto unserer Vereinbarung")
                .with(
                        "foto.jpg",
                        Photo.of(
                                "Kooperationsvereinbarung",
                                "im Rahmen von Museum und Schule",
                                "",
                                "Städt. Gemeinschaftsgrundschule Am Friedenspark",
                                "Netzestr. 12, 51371 Leverkusen",
                                "Schulnummer: 100012",
                                "",
                                "und Museum Quellenhof"))
                .send(mailbox.smtpPort());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items().stream()
                        .anyMatch(entry -> entry.subject().equals(mail.subject())));

        signIn(name, PASSWORD);
        open("/posteingang");
        page.getByLabel("Absender, Betreff, Text, Datei oder Aktenzeichen").fill(mail.subject());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Eine Sendung gefunden")).isVisible();
        holdsUp("mails-found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(mail.subject()))
                .click();

        var best = page.locator(".bp-proposal").first();
        assertThat(best.getByText("sehr wahrscheinlich")).isVisible();
        assertThat(best.getByText("Schulnummer 100012 steht auf Seite 1").first())
                .isVisible();
        assertThat(best.getByText("Name der Einrichtung steht auf Seite 1: Museum Quellenhof")
                        .first())
                .isVisible();
        holdsUp("mail-proposals");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Diesem Vorgang zuordnen: " + reference))
                .focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("Als Einsendung zum Vorgang " + reference + " übernommen."))
                .isVisible();
    }

    @Test
    void whatWasDiscardedIsTakenBackAndThePageShowsByItselfWhatBecameOfIt() {
        signInAsAdmin();
        var mail = new SentMail("Versehentlich verworfen").send(mailbox.smtpPort());
        var entry = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items().stream()
                                .filter(each -> each.subject().equals(mail.subject()))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        open("/posteingang/" + entry.id());
        page.getByLabel("Grund").fill("Werbung");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verwerfen"))
                .click();
        assertThat(page.getByText("Verworfen: Werbung")).isVisible();
        holdsUp("mail-discarded");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verwerfen zurücknehmen"))
                .click();

        assertThat(page.getByText("Die E-Mail hat keinen Anhang.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quelltext ansehen"))
                .click();
        assertThat(page.getByText("Subject: ").first()).isVisible();
        holdsUp("mail-source");
    }
}
