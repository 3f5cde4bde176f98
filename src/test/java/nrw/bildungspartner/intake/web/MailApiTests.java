package nrw.bildungspartner.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
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
        var mail = unmatched("Frage zur Vereinbarung");

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
        return settled(new SentMail(subject).send(mailbox.smtpPort()));
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
