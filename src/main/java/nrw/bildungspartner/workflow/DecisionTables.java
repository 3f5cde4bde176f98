package nrw.bildungspartner.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.Eligibility;
import nrw.bildungspartner.agreement.ResponsibleDesk;
import nrw.bildungspartner.review.Severities;
import nrw.bildungspartner.review.Severity;
import nrw.bildungspartner.workflow.rules.RuleBook;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers the stages' questions from the decision tables that the office can read and change. */
@Component
class DecisionTables implements Eligibility, ResponsibleDesk, Severities {

    private final DecisionService decisions;
    private final RuleBook rules;

    /** Both are asked for late: the engine's own delegates use what is answered here. */
    DecisionTables(@Lazy DecisionService decisions, @Lazy RuleBook rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    @Override
    public List<Objection> judge(Pairing pairing) {
        return evaluate(
                        ProcessKeys.ELIGIBILITY,
                        Map.of(
                                "school", pairing.school(),
                                "institutionKind", pairing.institutionKind(),
                                "institutionFits", pairing.institutionFits(),
                                "thirdPartner", pairing.thirdPartner()))
                .getResultList()
                .stream()
                .map(row -> new Objection(String.valueOf(row.get("field")), String.valueOf(row.get("reason"))))
                .toList();
    }

    @Override
    public String forInitiative(String initiative) {
        return evaluate(ProcessKeys.RESPONSIBLE_DESK, Map.of("initiative", initiative))
                .getSingleResult()
                .getSingleEntry();
    }

    @Override
    public Severity of(String finding, Text text, Severity usual) {
        var answer = evaluate(
                ProcessKeys.FINDING_SEVERITY,
                Map.of(
                        "finding",
                        finding,
                        "text",
                        text == Text.ANY ? "" : text.name().toLowerCase(Locale.ROOT)));
        return answer.isEmpty()
                ? usual
                : Severity.valueOf(
                        answer.getSingleResult().<String>getSingleEntry().toUpperCase(Locale.ROOT));
    }

    private DmnDecisionTableResult evaluate(String key, Map<String, Object> facts) {
        // Never simply the latest: a start with changed models deploys the shipped tables anew.
        return rules.definition(key)
                .map(decisions::evaluateDecisionTableById)
                .orElseGet(() -> decisions.evaluateDecisionTableByKey(key))
                .variables(facts)
                .evaluate();
    }
}
