package nrw.bildungspartner.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
class MailApiTests {

    private static final String PASSWORD = "Kastanie-am-Fluss-48";

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    Submissions submissions;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    TaskInbox tasks;

    @Autowired
    CreateAccount createAccount;

    private final String name = "m" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyWorksHere() {
        createAccount.create(
                new AccountDetails(name, "Miriam Klaas", "", Set.of(Role.STAFF), Set.of(Desk.MUSEUM)), PASSWORD, false);
    }

    @Test
    void theLedgerIsForStaffOnly() throws Exception {
        web.perform(get("/api/mails")).andExpect(status().isUnauthorized());
        web.perform(get("/posteingang")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theLedgerListsByStateWithAReasonInWords() throws Exception {
        var mail = settled(new SentMail("Frage zur Vereinbarung").send(mailbox.smtpPort()));

        web.perform(get("/api/mails?state=UNMATCHED&size=200").with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.size").value(200))
                .andExpect(
                        jsonPath("$.items[?(@.id=='" + mail.id() + "')].from").value("lehrerin@schule.example"))
                .andExpect(jsonPath("$.items[?(@.id=='" + mail.id() + "')].subject")
                        .value(mail.subject()))
                .andExpect(
                        jsonPath("$.items[?(@.id=='" + mail.id() + "')].sha256").value(mail.sha256()))
                .andExpect(
                        jsonPath("$.items[?(@.id=='" + mail.id() + "')].state").value("UNMATCHED"))
                .andExpect(jsonPath("$.items[?(@.id=='" + mail.id() + "')].reason")
                        .value("Die E-Mail hat keinen Anhang."));
        web.perform(get("/api/mails/" + mail.id()).with(staff()).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.reason").value("The e-mail has no attachment."));
        web.perform(get("/api/mails?state=QUATSCH").with(staff())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aProgramAssignsOnceAndThenHearsAConflict() throws Exception {
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        var mail = unmatched("Zuordnen");

        web.perform(post("/api/mails/" + mail.id() + "/assign")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reference\":\"BP-0\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("reference"));
        web.perform(post("/api/mails/" + mail.id() + "/assign")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reference\":\"" + reference + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value(reference));
        web.perform(post("/api/mails/" + mail.id() + "/discard")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"doch nicht\"}"))
                .andExpect(status().isConflict());
        assertThat(submissions.of(reference)).hasSize(1);
    }

    @Test
    void anAgreementInItsOwnWordsGetsACase() throws Exception {
        var mail = settled(new SentMail("Eigener Text")
                .with("eigen.pdf", SentMail.pdf("Kooperation im Rahmen von Museum und Schule"))
                .send(mailbox.smtpPort()));

        web.perform(post("/api/mails/" + mail.id() + "/create-case").with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value(startsWith("BP-")))
                .andExpect(jsonPath("$.state").value("DONE"));
        assertThat(submissions.of(ledger.get(mail.id()).reference().orElseThrow()))
                .hasSize(1);
    }

    @Test
    void aCaseNeedsAnInitiative() throws Exception {
        var mail = unmatched("Ohne alles");

        web.perform(post("/api/mails/" + mail.id() + "/create-case").with(staff()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("initiative"));
        web.perform(post("/api/mails/" + mail.id() + "/create-case")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"initiative\":\"museum\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void whatStrangersSentIsOnlyOfferedForDownload() throws Exception {
        var person = person();
        var mail = settled(new SentMail("Anhang")
                .with("<böse>\".html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .send(mailbox.smtpPort()));
        var file = ledger.attachments(mail.id()).get(0);

        web.perform(get("/posteingang/" + mail.id() + "/dateien/" + file.documentId())
                        .session(person))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_OCTET_STREAM))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get("/posteingang/" + mail.id() + "/mail.eml").session(person))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
        web.perform(get("/posteingang/" + mail.id() + "/dateien/" + UUID.randomUUID())
                        .session(person))
                .andExpect(status().isNotFound());
        web.perform(get("/posteingang/" + mail.id() + "/seiten/" + file.documentId())
                        .session(person))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageSaysWhatIsWrongBesideTheField() throws Exception {
        var person = person();
        var mail = unmatched("<b>Fett</b> & schief");

        web.perform(post("/posteingang/" + mail.id() + "/verwerfen")
                        .session(person)
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nennen Sie einen Grund.")))
                .andExpect(content().string(containsString("&lt;b&gt;Fett&lt;/b&gt; &amp; schief")));
        web.perform(post("/posteingang/" + mail.id() + "/verwerfen")
                        .session(person)
                        .with(csrf())
                        .param("reason", "Werbung"))
                .andExpect(redirectedUrl("/posteingang/" + mail.id()));
        assertThat(ledger.get(mail.id()).handledBy()).contains(name);
    }

    @Test
    void theLedgerIsSearchedByWordsAndDays() throws Exception {
        String word = "Wort" + UUID.randomUUID().toString().substring(0, 8);
        var mail = settled(new SentMail("Suche")
                .saying("Im Text steht " + word)
                .with(word.toUpperCase(Locale.ROOT) + "-anlage.bin", new byte[30])
                .send(mailbox.smtpPort()));
        String today = LocalDate.now(Formats.ZONE).toString();
        String tomorrow = LocalDate.now(Formats.ZONE).plusDays(1).toString();

        for (String question : List.of(
                "q=" + word.toLowerCase(Locale.ROOT),
                "q=" + word + "-anlage",
                "q=lehrerin " + word,
                "q=" + word + "&from=" + today + "&to=" + today + "&state=UNMATCHED")) {
            web.perform(get("/api/mails?" + question).with(staff()))
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].id").value(mail.id().toString()))
                    .andExpect(jsonPath("$.items[0].channel").value("MAIL"))
                    .andExpect(jsonPath("$.items[0].attachments").value(1));
        }
        for (String question :
                List.of("q=" + word + "&from=" + tomorrow, "q=" + word + "&state=DONE", "q=%25" + word)) {
            web.perform(get("/api/mails?" + question).with(staff()))
                    .andExpect(jsonPath("$.total").value(0));
        }
        web.perform(get("/api/mails?from=vorgestern").with(staff()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field").value("from"));
    }

    @Test
    void whatCarriesNoReferenceIsProposedWithReasonsFieldByField() throws Exception {
        String reference = issueAgreement
                .issue(
                        SampleAgreement.between("100101")
                                .with("Museum Wiesengrund", "Bonn")
                                .content(),
                        Origin.API)
                .reference();
        var mail = settled(new SentMail("Vereinbarung")
                .header("From", "oez@100101.schule.example")
                .with("scan.pdf", SentMail.pdf("Museum und Schule", "Museum Wiesengrund und Schulnummer 100101"))
                .send(mailbox.smtpPort()));

        web.perform(get("/api/mails/" + mail.id()).with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("UNMATCHED"))
                .andExpect(jsonPath("$.proposals[0].reference").value(reference))
                .andExpect(jsonPath("$.proposals[0].confidence").value(greaterThan(85)))
                .andExpect(jsonPath("$.proposals[0].reasons[?(@.field=='schools[0].number')].text")
                        .value("Schulnummer 100101 steht auf Seite 2"))
                .andExpect(jsonPath("$.proposals[0].reasons[?(@.field=='sender')].text")
                        .value("Absender ist eine Adresse der Schule: oez@100101.schule.example"));
        web.perform(post("/api/mails/" + mail.id() + "/assign")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reference\":\"" + reference + "\"}"))
                .andExpect(status().isOk());
        web.perform(get("/api/mails/" + mail.id()).with(staff()))
                .andExpect(jsonPath("$.proposals").isEmpty());

        var next = settled(new SentMail("Noch eine Seite")
                .header("From", "oez@100101.schule.example")
                .send(mailbox.smtpPort()));
        web.perform(get("/api/mails/" + next.id()).with(staff()))
                .andExpect(jsonPath("$.proposals[?(@.reference=='" + reference
                                + "')].reasons[?(@.text=~/Von .*schon Post.*/)]")
                        .isNotEmpty());
    }

    @Test
    void discardingIsTakenBackOnceAndTheMailWaitsAgain() throws Exception {
        var mail = unmatched("Doch nicht verwerfen");
        web.perform(post("/api/mails/" + mail.id() + "/undo").with(staff())).andExpect(status().isConflict());
        web.perform(post("/api/mails/" + mail.id() + "/discard")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Werbung\"}"))
                .andExpect(status().isOk());

        web.perform(post("/api/mails/" + mail.id() + "/undo").with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RECEIVED"));
        web.perform(post("/api/mails/" + mail.id() + "/undo").with(staff())).andExpect(status().isConflict());

        await().atMost(Duration.ofSeconds(60)).until(() -> tasks.of(mail.id().toString(), TaskInbox.ASSIGN_MAIL)
                .isPresent());
        assertThat(ledger.get(mail.id()).state()).isEqualTo(MailState.UNMATCHED);
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        web.perform(post("/api/mails/" + mail.id() + "/assign")
                        .with(staff())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reference\":\"" + reference + "\"}"))
                .andExpect(status().isOk());
        assertThat(submissions.of(reference)).hasSize(1);
    }

    @Test
    void whatWasReadFillsTheFormOfTheNewCase() throws Exception {
        var person = person();
        var mail = settled(new SentMail("Eigener Text")
                .with(
                        "eigen.pdf",
                        SentMail.pdf(
                                "Museum und Schule, Schulnummer 100012",
                                "Museum Wiesengrund, Hauptstr. 7, 59555 Lippstadt",
                                "Fragen an maass@museum.example",
                                "Die Vereinbarung gilt ab 1. Februar 2027 und dauert zwei Jahre"))
                .send(mailbox.smtpPort()));
        web.perform(get("/posteingang/" + mail.id()).session(person))
                .andExpect(content().string(containsString("Museum Wiesengrund")))
                .andExpect(content().string(containsString("maass@museum.example")));

        web.perform(post("/posteingang/" + mail.id() + "/vorgang")
                        .session(person)
                        .with(csrf())
                        .param("initiative", "museum"))
                .andExpect(redirectedUrl("/posteingang/" + mail.id()));

        String reference = ledger.get(mail.id()).reference().orElseThrow();
        String task = await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks.of(reference, TaskInbox.REVIEW), found -> found.isPresent())
                .orElseThrow()
                .id();
        web.perform(get("/aufgaben/" + task + "/angaben").session(person))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"100012\"")))
                .andExpect(content().string(containsString("value=\"Museum Wiesengrund\"")))
                .andExpect(content().string(containsString("value=\"Lippstadt\"")))
                .andExpect(content().string(containsString("value=\"maass@museum.example\"")))
                .andExpect(content().string(containsString("value=\"2027-02-01\"")))
                .andExpect(content().string(containsString("Gelesen auf Seite 1 von „eigen.pdf“")));
    }

    @Test
    void theSourceOfAMailIsShownAsTextAndNeverAsAPage() throws Exception {
        var mail = settled(new SentMail("Quelltext")
                .saying("<script>alert(1)</script> und \u0007 mehr")
                .send(mailbox.smtpPort()));

        web.perform(get("/posteingang/" + mail.id() + "/quelltext").session(person()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Return-Path: ")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))));
    }

    @Test
    void aMailInWorkIsAskedForUntilSomethingBecameOfIt() throws Exception {
        var mail = unmatched("Stand");

        web.perform(get("/posteingang/" + mail.id() + "/stand").session(person()))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    private RequestPostProcessor staff() {
        var basic = httpBasic(name, PASSWORD);
        return request -> {
            // A program has no session cookie; the mock pretends to have one.
            request.setRequestedSessionIdFromCookie(false);
            return basic.postProcessRequest(request);
        };
    }

    /** Somebody who signed in on the page. */
    private MockHttpSession person() throws Exception {
        var session = web.perform(
                        post("/anmelden").with(csrf()).param("username", name).param("password", PASSWORD))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private IncomingMail unmatched(String subject) {
        return settled(new SentMail(subject)
                .with("scan.pdf", SentMail.pdf("Guten Tag"))
                .send(mailbox.smtpPort()));
    }

    private IncomingMail settled(SentMail mail) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items().stream()
                                .filter(entry -> entry.subject().equals(mail.subject()))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
