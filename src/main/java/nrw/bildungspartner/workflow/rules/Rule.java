package nrw.bildungspartner.workflow.rules;

import java.util.List;

/**
 * One line of a decision table, in choices: never in expressions, which would be code.
 *
 * @param note why the rule is there
 * @param conditions a choice for every condition of the table; empty where anything will do
 * @param results a choice for every result of the table
 */
public record Rule(String note, List<String> conditions, List<String> results) {

    public Rule {
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
    }

    /** Whether it fits in every case. */
    public boolean isForEverything() {
        return conditions.stream().allMatch(String::isEmpty);
    }
}
