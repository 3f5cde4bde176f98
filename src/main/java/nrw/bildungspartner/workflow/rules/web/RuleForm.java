package nrw.bildungspartner.workflow.rules.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nrw.bildungspartner.workflow.rules.Rule;
import nrw.bildungspartner.workflow.rules.RuleBook.InForce;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being changed, and the case to try it with.
 *
 * @param basedOn the number of the version it started from
 */
record RuleForm(Integer basedOn, List<Line> rules, List<String> facts) {

    RuleForm(@Nullable Integer basedOn, @Nullable List<@Nullable Line> rules, @Nullable List<@Nullable String> facts) {
        this.basedOn = basedOn == null ? Integer.valueOf(-1) : basedOn;
        this.rules = rules == null
                ? List.of()
                : rules.stream()
                        .map(line -> line == null ? new Line("", List.of(), List.of()) : line)
                        .toList();
        this.facts = texts(facts);
    }

    static RuleForm of(InForce table) {
        return new RuleForm(
                table.number(),
                new ArrayList<>(table.rules().stream()
                        .map(rule -> new Line(
                                rule.note(), new ArrayList<>(rule.conditions()), new ArrayList<>(rule.results())))
                        .toList()),
                List.of());
    }

    List<Rule> asRules() {
        return rules.stream()
                .map(line -> new Rule(line.note, line.conditions, line.results))
                .toList();
    }

    RuleForm withAnother() {
        List<@Nullable Line> more = new ArrayList<>(rules);
        more.add(new Line("", List.of(), List.of()));
        return new RuleForm(basedOn, more, new ArrayList<>(facts));
    }

    RuleForm without(int index) {
        List<@Nullable Line> left = new ArrayList<>(rules);
        if (index >= 0 && index < left.size()) {
            left.remove(index);
        }
        return new RuleForm(basedOn, left, new ArrayList<>(facts));
    }

    RuleForm swap(int index, int other) {
        List<@Nullable Line> order = new ArrayList<>(rules);
        if (Math.min(index, other) >= 0 && Math.max(index, other) < order.size()) {
            Collections.swap(order, index, other);
        }
        return new RuleForm(basedOn, order, new ArrayList<>(facts));
    }

    /** A list that the framework may fill: it binds an entry after the other. */
    private static List<String> texts(@Nullable List<@Nullable String> typed) {
        List<String> texts = new ArrayList<>();
        if (typed != null) {
            typed.forEach(text -> texts.add(text == null ? "" : text.strip()));
        }
        return texts;
    }

    /** One rule as it stands on the page. */
    record Line(String note, List<String> conditions, List<String> results) {

        Line(
                @Nullable String note,
                @Nullable List<@Nullable String> conditions,
                @Nullable List<@Nullable String> results) {
            this.note = note == null
                    ? ""
                    : note.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
            this.conditions = texts(conditions);
            this.results = texts(results);
        }

        /** What is chosen at this place, empty for nothing. */
        public static String at(List<String> chosen, int index) {
            return index < chosen.size() ? chosen.get(index) : "";
        }
    }
}
