package nrw.bildungspartner.workflow.rules;

import java.util.Arrays;
import java.util.Optional;

/** A decision table that the office may change; its file under {@code processes/agreement} bears the key as name. */
public enum RuleTable {
    /** Every rule that fits names a reason against; the order is the order they are told in. */
    ELIGIBILITY("eligibility"),
    /** The first rule that fits counts. */
    RESPONSIBLE_DESK("responsible-desk");

    private final String key;

    RuleTable(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether rules after the first one that fits are not looked at. */
    public boolean isFirstCounts() {
        return this == RESPONSIBLE_DESK;
    }

    public static Optional<RuleTable> byKey(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }
}
