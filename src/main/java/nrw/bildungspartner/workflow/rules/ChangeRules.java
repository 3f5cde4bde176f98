package nrw.bildungspartner.workflow.rules;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a changed decision table and puts it into force: as a new version of the decision, beside the earlier ones. What
 * was decided before stays decided.
 */
@Service
public class ChangeRules {

    public static final int MOST_RULES = 60;
    public static final int LONGEST_NOTE = 300;

    private final RuleBook book;
    private final RuleColumns columns;
    private final RuleActivations activations;
    private final RepositoryService repository;
    /** For trying only: the process engine answers nothing that is not deployed. */
    private final DmnEngine decisions =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final AuditTrail audit;
    private final Clock clock;

    ChangeRules(
            RuleBook book,
            RuleColumns columns,
            RuleActivations activations,
            RepositoryService repository,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.columns = columns;
        this.activations = activations;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** What these rules cannot be put into force for, rule by rule; {@code rules[0]} is the first. */
    public List<Violation> violations(RuleTable table, List<Rule> rules) {
        List<Violation> found = new ArrayList<>();
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            found.add(Violation.of("rules", "workflow.rules.check.number", MOST_RULES));
        }
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String field = "rules[" + i + "]";
            if (!isChosen(rule.conditions(), columns.conditions(table), true)
                    || !isChosen(rule.results(), columns.results(table), false)) {
                found.add(Violation.of(field, "workflow.rules.check.choice", i + 1));
            }
            if (rule.note().length() > LONGEST_NOTE) {
                found.add(Violation.of(field, "workflow.rules.check.note", i + 1, LONGEST_NOTE));
            }
            List<String> said = new ArrayList<>(rule.conditions());
            if (!table.isFirstCounts()) {
                said.addAll(rule.results());
            }
            if (!seen.add(said)) {
                found.add(Violation.of(field, "workflow.rules.check.twice", i + 1));
            }
            boolean last = i == rules.size() - 1;
            if (!table.isFirstCounts() && rule.isForEverything()) {
                found.add(Violation.of(field, "workflow.rules.check.everybody", i + 1));
            } else if (table.isFirstCounts() && rule.isForEverything() != last) {
                found.add(Violation.of(
                        field, last ? "workflow.rules.check.otherwise" : "workflow.rules.check.unreachable", i + 1));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What these rules would answer.
     *
     * @param facts a case for every condition of the table, or empty where nothing is said yet
     * @return the results of every rule that fits
     */
    public List<List<String>> probe(RuleTable table, List<Rule> rules, List<String> facts) {
        require(violations(table, rules));
        List<RuleColumn> conditions = columns.conditions(table);
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            String fact = i < facts.size() ? facts.get(i) : "";
            if (!fact.isEmpty() && !conditions.get(i).cases().contains(fact)) {
                throw new Invalid("facts", "workflow.rules.check.facts");
            }
            boolean yesOrNo = conditions.get(i).choices().contains("true");
            variables.put(conditions.get(i).name(), yesOrNo ? Boolean.valueOf(fact) : fact);
        }
        var decision = decisions.parseDecision(table.key(), new ByteArrayInputStream(RuleFile.write(table, rules)));
        return decisions.evaluateDecisionTable(decision, variables).getResultList().stream()
                .map(row -> columns.results(table).stream()
                        .map(result -> String.valueOf(row.get(result.name())))
                        .toList())
                .toList();
    }

    /**
     * @param basedOn the number of the version the writer saw
     * @return the new version's number
     */
    @Transactional
    public int activate(RuleTable table, int basedOn, List<Rule> rules, String by) {
        require(violations(table, rules));
        if (rules.equals(book.inForce(table).rules())) {
            throw new Invalid("rules", "workflow.rules.check.same");
        }
        return putIntoForce(table, basedOn, RuleFile.write(table, rules), null, by);
    }

    /** Brings an earlier version back, or the one that comes with the application. */
    @Transactional
    public int restore(RuleTable table, int basedOn, int number, String by) {
        return putIntoForce(table, basedOn, book.file(table, number), number, by);
    }

    private int putIntoForce(RuleTable table, int basedOn, byte[] file, @Nullable Integer restored, String by) {
        int latest = book.activation(table).map(RuleActivation::number).orElse(RuleBook.SHIPPED);
        if (latest != basedOn) {
            throw new Conflict("workflow.rules.meanwhile");
        }
        String deployment = repository
                .createDeployment()
                .name(table.key() + " " + (latest + 1))
                .addInputStream(table.key() + ".dmn", new ByteArrayInputStream(file))
                .deploy()
                .getId();
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        try {
            activations.saveAndFlush(new RuleActivation(
                    table, latest + 1, definition.getId(), RuleBook.fingerprint(table), restored, by, clock.instant()));
        } catch (DataIntegrityViolationException overtaken) {
            throw new Conflict("workflow.rules.meanwhile");
        }
        audit.record(AuditStep.of("rules/" + table.key(), "rules.activated")
                .by(by, Identification.STAFF_ACCOUNT)
                .document(DocumentArchive.sha256(file))
                .with("number", latest + 1));
        return latest + 1;
    }

    private static boolean isChosen(List<String> chosen, List<RuleColumn> of, boolean orNothing) {
        if (chosen.size() != of.size()) {
            return false;
        }
        for (int i = 0; i < of.size(); i++) {
            String choice = chosen.get(i);
            if (!(orNothing && choice.isEmpty()) && !of.get(i).choices().contains(choice)) {
                return false;
            }
        }
        return true;
    }

    private static void require(List<Violation> none) {
        if (!none.isEmpty()) {
            throw new Invalid(none);
        }
    }
}
