package nrw.bildungspartner.workflow.rules;

import java.util.Arrays;
import java.util.Optional;

/** A decision table that the office may change; its file under {@code processes} bears the key as name. */
public enum RuleTable {
    /** Every rule that fits names a reason against; the order is the order they are told in. */
    ELIGIBILITY("agreement", "eligibility"),
    /** The first rule that fits counts. */
    RESPONSIBLE_DESK("agreement", "responsible-desk"),
    /** The first rule that fits counts; findings without one weigh what is usual. */
    FINDING_SEVERITY("review", "finding-severity");

    private final String room;
    private final String key;

    RuleTable(String room, String key) {
        this.room = room;
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Where the table lies that comes with the application. */
    String file() {
        return "processes/" + room + "/" + key + ".dmn";
    }

    /** Whether rules after the first one that fits are not looked at. */
    public boolean isFirstCounts() {
        return this != ELIGIBILITY;
    }

    public static Optional<RuleTable> byKey(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }
}
