package nrw.bildungspartner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.analytics.ActivityFact;
import nrw.bildungspartner.analytics.ProcessFact;
import nrw.bildungspartner.analytics.ProcessFacts;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AnalyticsBrowserTests extends BrowserTest {

    private static final String PASSWORD = "zwölf Segel im Hafen";

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    ProcessFacts facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CreateAccount createAccount;

    @Test
    void theLeadSeesWhereCasesWaitInThePictureAndInTheTable() {
        issueAgreement.issue(SampleAgreement.between("170148").content(), Origin.API);
        someMonths();
        signInAsLead();

        open("/auswertung");
        assertThat(page.locator(".bp-diagram[data-ready]")).isVisible();
        assertThat(page.locator(".bp-diagram__label").first()).isVisible();
        page.locator(".bp-twin summary").first().click();
        assertThat(page.locator(".bp-twin table").first()).containsText("Vereinbarung prüfen");
        page.locator(".bp-twin summary").first().click();
        holdsUp("analytics");

        page.locator(".bp-seg a").nth(1).click();
        assertThat(page.locator(".bp-diagram[data-ready]")).isVisible();
        page.locator("#process").selectOption("mail-intake");
        assertThat(page.locator("#process")).hasValue("mail-intake");
        assertThat(page.locator(".bp-diagram[data-ready]")).isVisible();
        holdsUp("analytics-mail");
    }

    /** Cases as they might have been, told by the same words the engine uses. */
    private void someMonths() {
        Random random = new Random(7);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 60; i++) {
                Instant begin = Instant.now().minus(Duration.ofDays(20 + random.nextInt(200)));
                String process = UUID.randomUUID().toString();
                facts.processStarted(new ProcessFact(process, "agreement", 1, null, begin));
                Instant at =
                        run(process, "Task_CoSign", "Unterzeichnen und einsenden", "receiveTask", begin, 11, random);
                at = run(process, "Task_ReviewAgreement", "Vereinbarung prüfen", "userTask", at, 4, random);
                if (i % 4 == 0) {
                    at = run(process, "Task_Mend", "Ergänzen und noch einmal einsenden", "receiveTask", at, 8, random);
                    at = run(process, "Task_ReviewAgreement", "Vereinbarung prüfen", "userTask", at, 2, random);
                }
                facts.processEnded(process, at, false);
            }
        });
    }

    private Instant run(
            String process, String activity, String name, String type, Instant at, int days, Random random) {
        String id = activity + ":" + UUID.randomUUID();
        facts.activityStarted(new ActivityFact(id, process, "agreement", 1, null, activity, name, type, at));
        Instant end = at.plusSeconds((long) (days * 86_400 * (0.5 + random.nextDouble())));
        facts.activityEnded(id, end, false);
        return end;
    }

    private void signInAsLead() {
        String username = "leitung-" + UUID.randomUUID().toString().substring(0, 8);
        createAccount.create(
                new AccountDetails(
                        username,
                        "Miriam Klaas",
                        username + "@bildungspartner.example",
                        EnumSet.of(Role.LEAD),
                        Set.of(Desk.GESCHAEFTSFUEHRUNG)),
                PASSWORD,
                false);
        signIn(username, PASSWORD);
    }
}
