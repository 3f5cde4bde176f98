package nrw.bildungspartner.document.template;

import static nrw.bildungspartner.document.template.TemplateFinding.of;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Control;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.DataSamples;

/** Looks at a template's places: those nobody knows, those that are missing, and those nobody will ever get to see. */
final class PlaceCheck {

    /** A control around words that stay as they are, for Word to guard; it has a purpose without a place in the data. */
    private static final String CLAUSE_TAG = "clause:";

    private static final String CONDITION = "od:condition=";

    private final TemplateReading file;
    private final List<Control> controls;
    private final Map<String, BitSet> conditions = new HashMap<>();
    private final List<BitSet> reach = new ArrayList<>();
    private final List<TemplateFinding> found = new ArrayList<>();

    PlaceCheck(TemplateReading file) {
        this.file = file;
        this.controls = file.controls();
        file.conditions().forEach(this::weigh);
        for (Control control : controls) {
            BitSet around = control.parent() < 0
                    ? DataSamples.any()
                    : (BitSet) reach.get(control.parent()).clone();
            if (control.tag().startsWith(CONDITION)) {
                around.and(conditions.getOrDefault(condition(control), DataSamples.any()));
            }
            reach.add(around);
        }
        controls.forEach(this::look);
        new Completeness(this).findings().forEach(found::add);
        doubles();
    }

    List<TemplateFinding> findings() {
        return found;
    }

    List<Control> controls() {
        return controls;
    }

    /** In which of all sample agreements this control is there. */
    BitSet reach(Control control) {
        return reach.get(controls.indexOf(control));
    }

    /** Whether conditions say this in words of the template. */
    boolean isSaidByConditions(String path) {
        return file.conditions().values().stream()
                .flatMap(rule -> Rule.compared(rule).stream())
                .anyMatch(asked -> asked.equals(path) || asked.startsWith(path + "/@"));
    }

    /** Whether the control stands in a repeat of each list that its path goes through. */
    boolean isInItsRepeats(Control control) {
        String path = Rule.plain(control.path());
        return DataSamples.repeated().stream()
                .filter(list -> path.equals(list) || path.startsWith(list + "/"))
                .allMatch(list -> around(control).stream()
                        .anyMatch(outer ->
                                outer.repeats() && Rule.plain(outer.path()).equals(list)));
    }

    List<Control> around(Control control) {
        List<Control> outer = new ArrayList<>();
        for (int at = control.parent(); at >= 0; at = controls.get(at).parent()) {
            outer.add(controls.get(at));
        }
        return outer;
    }

    /** A rule is worked out only if it is harmless. */
    private void weigh(String name, String rule) {
        Optional<Control> user = controls.stream()
                .filter(control -> condition(control).equals(name))
                .findFirst();
        TemplateFinding finding = null;
        if (rule.isEmpty()) {
            finding = of(Weight.ERROR, "condition-broken", name);
        } else if (!Rule.isHarmless(rule)) {
            finding = of(Weight.DANGER, "condition-forbidden", name, rule);
        } else {
            Optional<String> unknown = Rule.paths(rule).stream()
                    .filter(path -> !DataSamples.paths().contains(path))
                    .findFirst();
            BitSet holds = DataSamples.holds(rule);
            if (unknown.isPresent()) {
                finding = of(Weight.ERROR, "condition-path", name, unknown.get(), Places.nearest(unknown.get()));
            } else if (holds.isEmpty() && user.isPresent()) {
                finding = of(Weight.ERROR, "condition-never", name);
            } else {
                conditions.put(name, holds);
            }
        }
        if (finding != null) {
            TemplateFinding told = finding;
            found.add(user.map(control -> at(told, control)).orElse(told));
        }
    }

    private void look(Control control) {
        if (control.tag().startsWith("od:")) {
            lookAtCondition(control);
        } else if (control.repeats()) {
            if (!Rule.isPlace(control.path()) || !DataSamples.repeated().contains(Rule.plain(control.path()))) {
                found.add(at(of(Weight.ERROR, "repeat", control.name(), control.path()), control));
            }
        } else if (!control.path().isEmpty()) {
            lookAtPlace(control);
        } else if (!control.name().isEmpty()
                && !control.tag().equals(SignatureCheck.TAG)
                && !control.tag().startsWith(CLAUSE_TAG)) {
            found.add(at(of(Weight.WARNING, "unbound", control.name()), control));
        }
    }

    private void lookAtCondition(Control control) {
        String name = condition(control);
        if (name.isEmpty()) {
            found.add(at(of(Weight.ERROR, "tag", control.tag()), control));
        } else if (!file.conditions().containsKey(name)) {
            found.add(at(
                    of(
                            Weight.ERROR,
                            "condition-unknown",
                            name,
                            Places.nearest(name, file.conditions().keySet())),
                    control));
        } else if (reach(control).isEmpty()
                && conditions.containsKey(name)
                && around(control).stream().noneMatch(outer -> reach(outer).isEmpty())) {
            found.add(at(of(Weight.ERROR, "unreachable", name), control));
        }
    }

    private void lookAtPlace(Control control) {
        String path = Rule.plain(control.path());
        if (!Rule.isPlace(control.path()) || !Places.known().contains(path)) {
            found.add(at(of(Weight.ERROR, "unknown", control.name(), control.path(), Places.nearest(path)), control));
        } else if (!control.inLine()) {
            found.add(at(of(Weight.ERROR, "not-in-line", path), control));
        } else if (!isInItsRepeats(control)) {
            found.add(at(of(Weight.WARNING, "outside-repeat", path), control));
        }
    }

    /** The same place twice below one heading, and not one or the other. */
    private void doubles() {
        Map<String, List<Control>> places = new LinkedHashMap<>();
        for (Control control : controls) {
            String path = Rule.plain(control.path());
            if (control.part().equals(TemplateReading.BODY) && !control.repeats() && !path.isEmpty()) {
                List<Control> same = places.computeIfAbsent(path + "\n" + control.section(), key -> new ArrayList<>());
                if (same.stream().anyMatch(other -> reach(other).intersects(reach(control)))) {
                    found.add(at(of(Weight.WARNING, "twice", path), control));
                }
                same.add(control);
            }
        }
    }

    /** The name of the condition that the control frames; empty if it frames none. */
    static String condition(Control control) {
        return control.tag().matches(CONDITION + "[\\w.-]+") ? control.tag().substring(CONDITION.length()) : "";
    }

    static TemplateFinding at(TemplateFinding finding, Control control) {
        return finding.at(
                control.part().equals(TemplateReading.BODY) ? control.section() : control.part(), control.line());
    }
}
