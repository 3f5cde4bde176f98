package nrw.bildungspartner.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.shell.Violation;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The forms by which people finish tasks. The page shows the form with form-js; what comes back is held against the very
 * same schema here, because a page can be left out.
 */
@Service
public class TaskForms {

    private final ObjectMapper json;
    private final FeelEngine feel;

    TaskForms(ObjectMapper json, ProcessEngine engine) {
        this.json = json;
        DmnEngine dmn = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngine();
        this.feel = ((DefaultDmnEngineConfiguration) dmn.getConfiguration()).getFeelEngine();
    }

    /** The schema as form-js takes it. */
    public String schema(String name) {
        try (InputStream form = new ClassPathResource("forms/" + name + ".form").getInputStream()) {
            return json.writeValueAsString(json.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with these answers, by the schema's own rules; fields that the schema hides are not asked for. */
    public List<Violation> check(String name, Map<String, ?> answers) {
        try {
            List<Violation> violations = new ArrayList<>();
            check(json.readTree(schema(name)).path("components"), json.valueToTree(answers), "", answers, violations);
            return violations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(
            JsonNode components, JsonNode answers, String prefix, Map<String, ?> all, List<Violation> violations) {
        for (JsonNode component : components) {
            if (isHidden(component, all)) {
                continue;
            }
            if (component.path("type").asText().equals("dynamiclist")) {
                String path = prefix + component.path("path").asText();
                JsonNode rows = answers.path(component.path("path").asText());
                for (int i = 0; i < rows.size(); i++) {
                    check(component.path("components"), rows.get(i), path + "[" + i + "].", all, violations);
                }
            } else if (component.hasNonNull("key")) {
                String key = component.path("key").asText();
                field(component, answers.path(key), prefix + key, violations);
            }
        }
    }

    private static void field(JsonNode component, JsonNode answer, String path, List<Violation> violations) {
        String text = answer.isMissingNode() || answer.isNull() ? "" : answer.asText();
        JsonNode rules = component.path("validate");
        if (text.isBlank()) {
            if (rules.path("required").asBoolean()) {
                violations.add(Violation.of(path, "workflow.form.required"));
            }
            return;
        }
        if (rules.hasNonNull("maxLength")
                && text.length() > rules.path("maxLength").asInt()) {
            violations.add(Violation.of(
                    path, "workflow.form.too-long", rules.path("maxLength").asInt()));
        }
        if (component.has("values")
                && StreamSupport.stream(component.path("values").spliterator(), false)
                        .noneMatch(value -> value.path("value").asText().equals(text))) {
            violations.add(Violation.of(path, "workflow.form.unknown"));
        }
    }

    private boolean isHidden(JsonNode component, Map<String, ?> answers) {
        @Nullable String hide = component.path("conditional").path("hide").textValue();
        if (hide == null) {
            return false;
        }
        Map<String, Object> facts = new HashMap<>(answers);
        facts.putIfAbsent("decision", null);
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                hide.replaceFirst("^=", ""), Variables.fromMap(facts).asVariableContext()));
    }
}
