package nrw.bildungspartner.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.PaperContent;
import nrw.bildungspartner.agreement.PaperPlaces;

/**
 * What stands on a blank, as somebody of the office types it. Each field of the page has the name of the content's field;
 * only the goals are one text, a goal a line.
 */
record ContentForm(Map<String, String> values) {

    private static final String GOALS = "goals";
    private static final int LEAST_ACTIVITIES = 3;

    ContentForm {
        values = Map.copyOf(values);
    }

    static ContentForm of(AgreementContent content, ObjectMapper json) {
        Map<String, String> values = new LinkedHashMap<>();
        gather("", json.valueToTree(content), values);
        values.keySet().removeIf(field -> field.startsWith(GOALS));
        values.put(
                GOALS,
                String.join(
                        "\n",
                        content.goals().stream()
                                .map(goal -> goal.replaceAll("\\s+", " "))
                                .toList()));
        return new ContentForm(values);
    }

    static ContentForm typed(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((field, text) -> {
            if (field.equals(GOALS) || PaperPlaces.isContent(field)) {
                values.put(field, text);
            }
        });
        return new ContentForm(values);
    }

    private static void gather(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> gather(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(path + "[" + i + "]", node.get(i), values);
            }
        } else {
            values.put(path, node.isNull() ? "" : node.asText());
        }
    }

    AgreementContent content(PaperContent places, Agreement agreement) {
        Map<String, String> texts = new LinkedHashMap<>();
        // A box that nobody ticked is not sent.
        for (String box : List.of("allPupils", "publication.entry", "publication.contacts")) {
            texts.put(box, String.valueOf(ticked(box)));
        }
        values.forEach((field, text) -> {
            if (!field.equals(GOALS) && !texts.containsKey(field)) {
                texts.put(field, text);
            }
        });
        List<String> goals = new ArrayList<>(at(GOALS).lines().toList());
        goals.removeIf(String::isBlank);
        for (int i = 0; i < goals.size(); i++) {
            texts.put(GOALS + "[" + i + "]", goals.get(i));
        }
        return places.with(AgreementContent.empty(agreement.initiative(), agreement.language()), texts);
    }

    /** The same with a school more, in the first place that is free. */
    ContentForm with(String schoolNumber) {
        Map<String, String> more = new LinkedHashMap<>(values);
        for (int i = 0; i < ContentCheck.MOST_SCHOOLS; i++) {
            String field = "schools[" + i + "].number";
            if (at(field).isBlank()) {
                more.put(field, schoolNumber);
                break;
            }
        }
        return new ContentForm(more);
    }

    public String at(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return "true".equals(at(field));
    }

    /** The id of a field's element. */
    public String id(String field) {
        return field.replace("[", "-").replace("]", "").replace('.', '-');
    }

    /** The places for schools: those that are taken, and at least one. */
    public List<Integer> schools() {
        return rows("schools", 1, 0, ContentCheck.MOST_SCHOOLS);
    }

    /** The lines for activities: those that are taken and some more. */
    public List<Integer> activities() {
        return rows("activities", LEAST_ACTIVITIES, 2, ContentCheck.MOST_ACTIVITIES);
    }

    private List<Integer> rows(String list, int least, int more, int most) {
        int last = IntStream.range(0, most)
                .filter(i -> values.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().startsWith(list + "[" + i + "].")
                                && !entry.getValue().isBlank()))
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(most, Math.max(least, last + 1 + more)))
                .boxed()
                .toList();
    }
}
