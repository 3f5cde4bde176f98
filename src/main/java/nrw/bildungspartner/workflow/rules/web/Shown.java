package nrw.bildungspartner.workflow.rules.web;

import java.util.List;
import nrw.bildungspartner.workflow.rules.RuleActivation;
import nrw.bildungspartner.workflow.rules.RuleBook.InForce;
import nrw.bildungspartner.workflow.rules.RuleColumn;
import nrw.bildungspartner.workflow.rules.RuleColumns;

/** A decision table to be read, with what its columns mean. */
record Shown(InForce table, List<RuleColumn> conditions, List<RuleColumn> results, List<RuleActivation> history) {

    static Shown of(InForce table, RuleColumns columns, List<RuleActivation> history) {
        return new Shown(table, columns.conditions(table.table()), columns.results(table.table()), history);
    }

    public String key() {
        return table.table().key();
    }

    /** Whether its rules speak to whoever drafts. */
    public boolean isSpeaking() {
        return results.stream().anyMatch(result -> result.name().equals("reason"));
    }
}
