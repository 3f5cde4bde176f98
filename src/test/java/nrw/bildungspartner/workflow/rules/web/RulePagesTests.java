package nrw.bildungspartner.workflow.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Eligibility;
import nrw.bildungspartner.agreement.ResponsibleDesk;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.workflow.rules.ChangeRules;
import nrw.bildungspartner.workflow.rules.Rule;
import nrw.bildungspartner.workflow.rules.RuleBook;
import nrw.bildungspartner.workflow.rules.RuleTable;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The office reads the decision tables, tries changes and puts them into force; nobody needs a programmer. */
@ApplicationTest
class RulePagesTests {

    private static final Rule ENSEMBLES_ASK_FIRST = new Rule(
            "Beschluss <vom> 3. Mai", List.of("", "freies-ensemble", "", ""), List.of("institution", "ask-office"));

    @Autowired
    MockMvc http;

    @Autowired
    RuleBook book;

    @Autowired
    ChangeRules changeRules;

    @Autowired
    ResponsibleDesk responsibleDesk;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void asDelivered() {
        for (RuleTable table : RuleTable.values()) {
            if (!book.inForce(table).rules().equals(book.rules(table, RuleBook.SHIPPED))) {
                changeRules.restore(table, book.inForce(table).number(), RuleBook.SHIPPED, "test");
            }
        }
    }

    @Test
    void everybodyOfTheOfficeReadsTheTablesWithWhatTheySayToApplicants() throws Exception {
        String page = text(
                http.perform(get("/regeln").with(user("miriam").roles("STAFF"))).andExpect(status().isOk()));
        assertThat(Jsoup.parse(page).select("main").text())
                .contains("Wer darf Bildungspartner werden?")
                .contains("Kitas und Kindergärten können wir nicht registrieren. Die Vorlagen dürfen Sie gern")
                .contains("Nur Schulen in NRW, die im amtlichen Verzeichnis stehen.")
                .contains("Bibliothek, Bühne, Musikschule")
                .doesNotContain("Regeln ändern");
        http.perform(get("/regeln").param("lang", "en").with(user("miriam").roles("STAFF")))
                .andExpect(content().string(containsString("We cannot register kindergartens.")));
        http.perform(get("/regeln/eligibility.dmn").with(user("miriam").roles("STAFF")))
                .andExpect(header().string("Content-Disposition", containsString("eligibility.dmn")))
                .andExpect(content().string(containsString("decisionTable")));
    }

    @Test
    void aChangedTableAnswersAtOnceOutlastsANewDeploymentAndCanBeTakenBack() throws Exception {
        draftOfAnEnsemble().andExpect(status().isCreated());
        List<Rule> changed = new ArrayList<>(book.inForce(RuleTable.ELIGIBILITY).rules());
        changed.add(ENSEMBLES_ASK_FIRST);
        int before = book.inForce(RuleTable.ELIGIBILITY).number();

        send(RuleTable.ELIGIBILITY, before, changed, "activate").andExpect(status().is3xxRedirection());
        draftOfAnEnsemble()
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("institution.kind")))
                .andExpect(jsonPath("$.violations[*].message")
                        .value(hasItem(containsString("vorher mit Ihnen sprechen"))));

        // A start with changed models deploys the shipped tables as the newest version of the decision.
        repository
                .createDeployment()
                .name("start")
                .addClasspathResource("processes/agreement/eligibility.dmn")
                .deploy();
        draftOfAnEnsemble().andExpect(status().isUnprocessableEntity());

        http.perform(get("/verwaltung/regeln").with(admin()))
                .andExpect(content().string(containsString("in Kraft gesetzt am")))
                .andExpect(content().string(containsString("Beschluss &lt;vom&gt; 3. Mai")))
                .andExpect(content().string(containsString("chefin")));
        http.perform(post("/verwaltung/regeln/eligibility/0")
                        .param("basedOn", String.valueOf(before + 1))
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        draftOfAnEnsemble().andExpect(status().isCreated());
        assertThat(book.rules(RuleTable.ELIGIBILITY, before + 1)).contains(ENSEMBLES_ASK_FIRST);
        assertThat(book.history(RuleTable.ELIGIBILITY).get(0).restored()).isZero();
    }

    @Test
    void theDeskOfAnInitiativeCanBeMoved() throws Exception {
        List<Rule> changed =
                new ArrayList<>(book.inForce(RuleTable.RESPONSIBLE_DESK).rules());
        changed.replaceAll(rule ->
                rule.conditions().contains("sportverein") ? new Rule("", rule.conditions(), List.of("museum")) : rule);
        int before = book.inForce(RuleTable.RESPONSIBLE_DESK).number();
        send(RuleTable.RESPONSIBLE_DESK, before, changed, "activate").andExpect(status().is3xxRedirection());
        assertThat(responsibleDesk.forInitiative("sportverein")).isEqualTo("museum");
        assertThat(responsibleDesk.forInitiative("zoo")).isEqualTo("geschaeftsfuehrung");
    }

    @Test
    void aChangeIsTriedBeforeItCounts() throws Exception {
        List<Rule> changed = new ArrayList<>(book.inForce(RuleTable.ELIGIBILITY).rules());
        changed.add(ENSEMBLES_ASK_FIRST);
        int before = book.inForce(RuleTable.ELIGIBILITY).number();
        String page = text(
                send(RuleTable.ELIGIBILITY, before, changed, "probe", "in-operation", "freies-ensemble", "true", "none")
                        .andExpect(status().isOk()));
        assertThat(Jsoup.parse(page).select("#antwort-new").text()).contains("vorher mit Ihnen sprechen");
        assertThat(Jsoup.parse(page).select("#antwort-now").text()).contains("Nichts spricht dagegen.");
        assertThat(book.inForce(RuleTable.ELIGIBILITY).number()).isEqualTo(before);
        assertThat(changeRules.probe(RuleTable.ELIGIBILITY, changed, List.of("kindergarten", "other", "false", "none")))
                .extracting(row -> row.get(1))
                .containsExactly("kindergarten", "third-partner-missing");
    }

    @Test
    void tablesThatCannotCountAreRefusedRuleByRule() throws Exception {
        Rule everybody = new Rule("", List.of("", "", "", ""), List.of("school", "kindergarten"));
        refused(RuleTable.ELIGIBILITY, List.of(everybody), "würde jede Partnerschaft ablehnen");
        refused(RuleTable.ELIGIBILITY, List.of(ENSEMBLES_ASK_FIRST, ENSEMBLES_ASK_FIRST), "Regel 2 steht weiter oben");
        refused(RuleTable.ELIGIBILITY, List.of(), "mindestens eine");
        refused(
                RuleTable.ELIGIBILITY,
                List.of(new Rule("", List.of("closed", "", "", ""), List.of("school", "nobody-knows"))),
                "Wählen Sie bei „Dann“");
        refused(
                RuleTable.ELIGIBILITY,
                List.of(new Rule("", List.of("${1+1}", "", "", ""), List.of("school", "kindergarten"))),
                "Regel 1");
        refused(
                RuleTable.ELIGIBILITY,
                List.of(new Rule("x".repeat(301), ENSEMBLES_ASK_FIRST.conditions(), ENSEMBLES_ASK_FIRST.results())),
                "höchstens 300 Zeichen");
        refused(
                RuleTable.RESPONSIBLE_DESK,
                List.of(new Rule("", List.of("museum"), List.of("museum"))),
                "damit jeder Vorgang ein Sachgebiet hat");
        Rule otherwise = new Rule("", List.of(""), List.of("museum"));
        refused(
                RuleTable.RESPONSIBLE_DESK,
                List.of(otherwise, new Rule("", List.of("museum"), List.of("museum"))),
                "Alle Regeln darunter würden nie gelten");
        refused(RuleTable.ELIGIBILITY, book.inForce(RuleTable.ELIGIBILITY).rules(), "Diese Regeln gelten schon.");
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldAndKeepsItsRules() throws Exception {
        int seen = book.inForce(RuleTable.ELIGIBILITY).number();
        List<Rule> first = new ArrayList<>(book.inForce(RuleTable.ELIGIBILITY).rules());
        first.remove(0);
        send(RuleTable.ELIGIBILITY, seen, first, "activate").andExpect(status().is3xxRedirection());
        send(RuleTable.ELIGIBILITY, seen, List.of(ENSEMBLES_ASK_FIRST), "activate")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Inzwischen hat jemand anderes")))
                .andExpect(content().string(containsString("Beschluss &lt;vom&gt; 3. Mai")))
                .andExpect(content().string(containsString("value=\"" + (seen + 1) + "\"")));
        assertThat(book.inForce(RuleTable.ELIGIBILITY).rules()).isEqualTo(first);
        http.perform(post("/verwaltung/regeln/eligibility/0")
                        .param("basedOn", String.valueOf(seen))
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aShippedTableThatChangedSinceIsAnnouncedAndDoesNotCountByItself() throws Exception {
        List<Rule> own = new ArrayList<>(book.inForce(RuleTable.ELIGIBILITY).rules());
        own.add(ENSEMBLES_ASK_FIRST);
        int before = book.inForce(RuleTable.ELIGIBILITY).number();
        changeRules.activate(RuleTable.ELIGIBILITY, before, own, "test");
        String announced = "Sie gilt nicht von selbst";
        http.perform(get("/verwaltung/regeln").with(admin()))
                .andExpect(content().string(not(containsString(announced))));

        transaction.executeWithoutResult(status -> database.update(
                "UPDATE rule_activation SET shipped_sha = REPEAT('0', 64) WHERE number = ?", before + 1));
        http.perform(get("/verwaltung/regeln").with(admin()))
                .andExpect(content().string(containsString(announced)));
        assertThat(book.inForce(RuleTable.ELIGIBILITY).rules()).isEqualTo(own);
    }

    @Test
    void onlyAdministratorsChangeRules() throws Exception {
        RequestPostProcessor lead = user("leitung").roles("STAFF", "LEAD");
        http.perform(get("/verwaltung/regeln/eligibility/aendern").with(lead)).andExpect(status().isForbidden());
        http.perform(post("/verwaltung/regeln/eligibility/aendern").with(lead).with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(post("/verwaltung/regeln/eligibility/0")
                        .param("basedOn", "0")
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(get("/regeln").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
        http.perform(get("/verwaltung/regeln/zoo/aendern").with(admin())).andExpect(status().isNotFound());
        http.perform(get("/verwaltung/regeln/eligibility/4711").with(admin())).andExpect(status().isNotFound());
    }

    @Test
    void everyReasonATableMayNameHasItsWordsInBothLanguages() {
        assertThat(Eligibility.REASONS).allSatisfy(reason -> {
            String german = messages.getMessage("agreement.check." + reason, null, Locale.GERMAN);
            assertThat(messages.getMessage("agreement.check." + reason, null, Locale.ENGLISH))
                    .isNotEqualTo(german);
            assertThat(messages.getMessage("workflow.rules.reason." + reason, null, Locale.GERMAN))
                    .isNotBlank();
        });
        assertThat(book.rules(RuleTable.ELIGIBILITY, RuleBook.SHIPPED))
                .allSatisfy(rule ->
                        assertThat(Eligibility.REASONS).contains(rule.results().get(1)));
    }

    private void refused(RuleTable table, List<Rule> rules, String reason) throws Exception {
        int before = book.inForce(table).number();
        send(table, before, rules, "activate")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
        assertThat(book.inForce(table).number()).isEqualTo(before);
    }

    private ResultActions draftOfAnEnsemble() throws Exception {
        return http.perform(post("/api/agreements")
                // A program keeps no cookies; the test's own request claims one by itself.
                .with(request -> {
                    request.setRequestedSessionIdFromCookie(false);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(SampleAgreement.between("100012")
                        .of("buehne", "freies-ensemble")
                        .content())));
    }

    private ResultActions send(RuleTable table, int basedOn, List<Rule> rules, String pressed, String... facts)
            throws Exception {
        MockHttpServletRequestBuilder request = post("/verwaltung/regeln/" + table.key() + "/aendern")
                .param("basedOn", String.valueOf(basedOn))
                .param("do", pressed)
                .with(admin())
                .with(csrf());
        for (int i = 0; i < rules.size(); i++) {
            request.param("rules[" + i + "].note", rules.get(i).note());
            for (int c = 0; c < rules.get(i).conditions().size(); c++) {
                request.param(
                        "rules[" + i + "].conditions[" + c + "]",
                        rules.get(i).conditions().get(c));
            }
            for (int r = 0; r < rules.get(i).results().size(); r++) {
                request.param(
                        "rules[" + i + "].results[" + r + "]",
                        rules.get(i).results().get(r));
            }
        }
        for (int f = 0; f < facts.length; f++) {
            request.param("facts[" + f + "]", facts[f]);
        }
        return http.perform(request);
    }

    private static RequestPostProcessor admin() {
        return user("chefin").roles("ADMIN");
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
