package nrw.bildungspartner.workflow.rules;

import java.util.List;

/**
 * A condition or a result of a decision table.
 *
 * @param name what the table calls it
 * @param choices what it can be
 */
public record RuleColumn(String name, List<String> choices) {

    /** As a condition: any kind that stands on an initiative's list. */
    public static final String LISTED = "listed";

    public RuleColumn {
        choices = List.copyOf(choices);
    }

    /** What can be the case; {@link #LISTED} sums several cases up and is none itself. */
    public List<String> cases() {
        return choices.stream().filter(choice -> !choice.equals(LISTED)).toList();
    }
}
