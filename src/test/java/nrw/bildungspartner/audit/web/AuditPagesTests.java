package nrw.bildungspartner.audit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditPagesTests {

    private static final String HERE = "/verwaltung/nachweiskette";

    @Autowired
    MockMvc http;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = "Probe_" + UUID.randomUUID();

    @BeforeEach
    void threeSteps() {
        transaction.executeWithoutResult(status -> {
            trail.record(AuditStep.of(subject, "agreement.issued")
                    .by("Petra Partner <p@example.org>", Identification.PERSONAL_LINK)
                    .document("ab".repeat(32)));
            trail.record(AuditStep.of(subject, "review.register").by("miriam", Identification.STAFF_ACCOUNT));
            trail.record(AuditStep.of(subject, "registration.registered"));
        });
    }

    @Test
    void theLatestRowsAreShownWithoutTheNamesOfPartners() throws Exception {
        http.perform(get(HERE).with(role("ADMIN")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nachweiskette")))
                .andExpect(content().string(containsString(subject)))
                .andExpect(content().string(containsString("Vereinbarung ausgestellt")))
                .andExpect(content().string(containsString("durch einen persönlichen Link")))
                .andExpect(content().string(containsString("abababababab")))
                .andExpect(content().string(containsString("miriam")))
                .andExpect(content().string(not(containsString("Petra Partner"))))
                .andExpect(content().string(not(containsString("p@example.org"))));
    }

    @Test
    void rowsAreFoundByTheBeginningOfTheReferenceAndPaged() throws Exception {
        http.perform(get(HERE)
                        .param("q", " " + subject.toLowerCase() + " ")
                        .param("size", "2")
                        .with(role("ADMIN")))
                .andExpect(content().string(containsString("Register eingetragen")))
                .andExpect(content().string(not(containsString("Vereinbarung ausgestellt"))))
                .andExpect(content().string(containsString("Seite 1 von 2")));
        http.perform(get(HERE).param("q", "Probe%" + subject.substring(6)).with(role("ADMIN")))
                .andExpect(content().string(containsString("Zu diesem Aktenzeichen gibt es keine Zeile.")));
    }

    @Test
    void theChainIsVerifiedWithAButton() throws Exception {
        http.perform(post(HERE).with(role("ADMIN")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Die Kette ist unversehrt")));
        http.perform(post(HERE).param("lang", "en").with(role("ADMIN")).with(csrf()))
                .andExpect(content().string(containsString("The chain is whole")));
        http.perform(post(HERE).with(role("ADMIN"))).andExpect(status().isForbidden());
    }

    @Test
    void aProgramVerifiesTheChainWithACall() throws Exception {
        http.perform(get("/api/audit/verification").with(role("ADMIN")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holds").value(true))
                .andExpect(jsonPath("$.rows").isNumber())
                .andExpect(jsonPath("$.head.hash").isString())
                .andExpect(jsonPath("$.broken").isEmpty());
    }

    @Test
    void onlyAdministratorsSeeTheChain() throws Exception {
        for (String other : new String[] {"STAFF", "LEAD"}) {
            http.perform(get(HERE).with(role(other))).andExpect(status().isForbidden());
            http.perform(post(HERE).with(role(other)).with(csrf())).andExpect(status().isForbidden());
            http.perform(get("/api/audit/verification").with(role(other))).andExpect(status().isForbidden());
        }
        http.perform(get("/api/audit/verification")).andExpect(status().isUnauthorized());
    }

    /** The step of a request says where it came from. */
    @Test
    void aStepThatWasTakenOnAPageSaysFromWhere() throws Exception {
        http.perform(get("/templates/museum.docx").with(request -> {
                    request.setRemoteAddr("203.0.113.77");
                    return request;
                }))
                .andExpect(status().isOk());

        http.perform(get(HERE).with(role("ADMIN"))).andExpect(content().string(containsString("203.0.113.77")));
    }

    private static RequestPostProcessor role(String role) {
        return user("probe").roles(role);
    }
}
