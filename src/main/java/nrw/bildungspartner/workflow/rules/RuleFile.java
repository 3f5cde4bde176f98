package nrw.bildungspartner.workflow.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.core.io.ClassPathResource;

/**
 * A decision table as DMN file. What a cell of the file says is an expression, and an expression is code: so the cells are
 * written here and nowhere else, out of choices that are plain words, and a file that says anything else is not read.
 */
final class RuleFile {

    private static final String ANY_LISTED = "not(\"other\",\"kindergarten\",\"\")";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern QUOTED = Pattern.compile("\"(" + WORD.pattern() + ")\"");

    private RuleFile() {}

    /** The table that comes with the application. */
    static byte[] shipped(RuleTable table) {
        try (InputStream file = new ClassPathResource(table.file()).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rule> read(byte[] dmn) {
        return table(Dmn.readModelFromStream(new ByteArrayInputStream(dmn))).getRules().stream()
                .map(rule -> new Rule(
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent().strip(),
                        rule.getInputEntries().stream()
                                .map(entry -> choice(entry.getText()))
                                .toList(),
                        rule.getOutputEntries().stream()
                                .map(entry -> choice(entry.getText()))
                                .toList()))
                .toList();
    }

    /** The shipped table with these rules instead of its own. */
    static byte[] write(RuleTable table, List<Rule> rules) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(shipped(table)));
        Collection<org.camunda.bpm.model.dmn.instance.Rule> lines = table(model).getRules();
        new ArrayList<>(lines).forEach(lines::remove);
        for (int i = 0; i < rules.size(); i++) {
            lines.add(line(model, "Office" + (i + 1), rules.get(i)));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Dmn.writeModelToStream(file, model);
        return file.toByteArray();
    }

    private static org.camunda.bpm.model.dmn.instance.Rule line(DmnModelInstance model, String name, Rule rule) {
        var line = made(model, org.camunda.bpm.model.dmn.instance.Rule.class, "Rule_" + name);
        Description note = model.newInstance(Description.class);
        note.setTextContent(rule.note());
        line.setDescription(note);
        for (int i = 0; i < rule.conditions().size(); i++) {
            InputEntry entry = made(model, InputEntry.class, "In_" + name + "_" + (i + 1));
            entry.setText(text(model, rule.conditions().get(i)));
            line.getInputEntries().add(entry);
        }
        for (int i = 0; i < rule.results().size(); i++) {
            OutputEntry entry = made(model, OutputEntry.class, "Out_" + name + "_" + (i + 1));
            entry.setText(text(model, rule.results().get(i)));
            line.getOutputEntries().add(entry);
        }
        return line;
    }

    private static <T extends DmnElement> T made(DmnModelInstance model, Class<T> type, String id) {
        T element = model.newInstance(type);
        element.setId(id);
        return element;
    }

    private static Text text(DmnModelInstance model, String choice) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(expression(choice));
        return text;
    }

    private static String expression(String choice) {
        return switch (choice) {
            case "", "true", "false" -> choice;
            case RuleColumn.LISTED -> ANY_LISTED;
            default -> {
                if (!WORD.matcher(choice).matches()) {
                    throw new IllegalArgumentException("Not a word that may stand in a decision table");
                }
                yield "\"" + choice + "\"";
            }
        };
    }

    private static String choice(Text cell) {
        String expression = cell == null ? "" : cell.getTextContent().strip();
        if (expression.isEmpty() || expression.equals("true") || expression.equals("false")) {
            return expression;
        }
        if (expression.equals(ANY_LISTED)) {
            return RuleColumn.LISTED;
        }
        var quoted = QUOTED.matcher(expression);
        if (!quoted.matches()) {
            throw new IllegalStateException("A decision table says more than choices: " + expression);
        }
        return quoted.group(1);
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }
}
