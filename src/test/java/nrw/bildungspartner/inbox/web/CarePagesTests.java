package nrw.bildungspartner.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class CarePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Cases cases;

    @Test
    void aQuestionStandsOnItsPageAsItWasWrittenAndIsTickedOff() throws Exception {
        String reference = cases.issued().reference();
        new SentMail("Frage")
                .saying("Fehlt bei " + reference + " noch <etwas>?")
                .send(mailbox.smtpPort());
        OpenTask task = await().atMost(Duration.ofSeconds(60))
                .until(() -> inbox.ofCase(reference), tasks -> !tasks.isEmpty())
                .get(0);

        var session = signedIn();

        web.perform(get("/aufgaben/" + task.id()).session(session))
                .andExpect(redirectedUrl("/aufgaben/" + task.id() + "/pflege"));
        web.perform(get("/aufgaben/" + task.id() + "/pflege").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rückfrage beantworten")))
                .andExpect(content().string(containsString("noch &lt;etwas&gt;?")));
        web.perform(get("/aufgaben/" + task.id() + "/pflege?lang=en")
                        .header("Accept-Language", "en")
                        .session(session))
                .andExpect(content().string(containsString("Answer a question")));
        web.perform(get("/aufgaben").session(session)).andExpect(status().isOk());
        web.perform(post("/aufgaben/" + task.id() + "/erledigt")
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/aufgaben"));

        assertThat(inbox.ofCase(reference)).isEmpty();
    }

    private MockHttpSession signedIn() throws Exception {
        var session = web.perform(post("/anmelden")
                        .with(csrf())
                        .param("username", "admin")
                        .param("password", "nur-in-den-tests"))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }
}
