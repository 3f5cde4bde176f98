package nrw.bildungspartner.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import nrw.bildungspartner.partner.KitEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what stands in the places of a paper into an agreement's content, the way back from {@link AgreementPapers}. */
@Component
public class PaperContent {

    private static final Pattern FIELD_STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    private static final Pattern ENTRY = Pattern.compile("(?:schools|activities)\\[\\d+]");
    private static final Pattern TITLE = Pattern.compile("activities\\[\\d{1,2}]\\.title");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Initiatives initiatives;
    private final ObjectMapper json;

    PaperContent(Initiatives initiatives, ObjectMapper json) {
        this.initiatives = initiatives;
        this.json = json;
    }

    /** The same content with what stands at these places; what cannot be understood stays as it was. */
    public AgreementContent with(AgreementContent content, Map<String, String> textsByField) {
        ObjectNode tree = json.valueToTree(content);
        textsByField.forEach((field, text) -> {
            JsonNode value = value(field, text.strip(), content);
            if (value != null) {
                put(tree, field, value);
            }
        });
        textsByField.forEach((field, text) -> {
            if (TITLE.matcher(field).matches()) {
                title(tree, field.replace(".title", ""), text.strip(), content);
            }
        });
        tidy(tree);
        return json.convertValue(tree, AgreementContent.class);
    }

    /** An activity's title is printed from the building kit; any other is an idea of the partners' own. */
    private void title(ObjectNode tree, String activity, String title, AgreementContent content) {
        String key = initiatives.byKey(content.initiative()).stream()
                .flatMap(initiative -> initiative.kitEntryCalled(title).stream())
                .map(KitEntry::key)
                .findFirst()
                .orElse("");
        put(tree, activity + ".kit", TextNode.valueOf(key));
        if (key.isEmpty() && !title.isEmpty()) {
            int index = Integer.parseInt(activity.replaceAll("\\D", ""));
            String text = tree.path("activities").path(index).path("text").asText();
            put(tree, activity + ".text", TextNode.valueOf(text.isEmpty() ? title : title + ": " + text));
        }
    }

    /** Entries of which nothing is left go. */
    private static void tidy(ObjectNode tree) {
        for (String list : List.of("schools", "activities")) {
            if (tree.get(list) instanceof ArrayNode entries) {
                for (int i = entries.size() - 1; i >= 0; i--) {
                    if (isBlank(entries.get(i))) {
                        entries.remove(i);
                    }
                }
            }
        }
        if (isBlank(tree.path("thirdPartner"))) {
            tree.putNull("thirdPartner");
        }
    }

    private static boolean isBlank(JsonNode node) {
        if (node.isContainerNode()) {
            return StreamSupport.stream(node.spliterator(), false).allMatch(PaperContent::isBlank);
        }
        return node.isNull() || node.asText().isBlank();
    }

    private @Nullable JsonNode value(String field, String text, AgreementContent content) {
        String name = field.replaceAll("\\[\\d+]", "");
        if (!PaperPlaces.isContent(field)) {
            return null;
        }
        if (ENTRY.matcher(field).matches()) {
            return text.isEmpty() ? json.createObjectNode() : null;
        }
        return switch (name) {
            case "activities.title" -> null;
            case "start", "schoolConference.date" ->
                PaperDates.parse(text).map(PaperContent::tree).orElse(null);
            case "durationYears" -> number(text);
            case "activities.perSchoolYear" -> text.isEmpty() ? json.nullNode() : number(text);
            case "institution.kind", "thirdPartner.kind" -> kind(text, content);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode tree(LocalDate day) {
        return TextNode.valueOf(day.toString());
    }

    private @Nullable JsonNode number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? json.getNodeFactory().numberNode(Integer.parseInt(number.group())) : null;
    }

    /** A kind is printed by its name; whatever else is written there is a kind of its own. */
    private @Nullable JsonNode kind(String text, AgreementContent content) {
        if (text.isEmpty() || text.equals(InstitutionKind.OTHER)) {
            return TextNode.valueOf(text);
        }
        List<InstitutionKind> own = initiatives
                .byKey(content.initiative())
                .map(Initiative::institutionKinds)
                .orElse(List.of());
        return Stream.concat(own.stream(), initiatives.thirdPartnerKinds().stream())
                .filter(kind -> kind.key().equals(text) || kind.name().isCalled(text))
                .findFirst()
                .map(kind -> (JsonNode) TextNode.valueOf(kind.key()))
                .orElse(null);
    }

    /** Goes down to the field, makes what is missing on the way, and puts the value there. */
    private void put(ObjectNode tree, String field, JsonNode value) {
        Matcher step = FIELD_STEP.matcher(field);
        ObjectNode at = tree;
        String name = null;
        while (step.find()) {
            if (name != null) {
                at = at.get(name) instanceof ObjectNode known ? known : at.putObject(name);
            }
            name = step.group(1);
            if (step.group(2) != null) {
                int index = Integer.parseInt(step.group(2));
                ArrayNode list = at.get(name) instanceof ArrayNode known ? known : at.putArray(name);
                boolean last = step.end() == field.length();
                while (list.size() <= index) {
                    if (last) {
                        list.add("");
                    } else {
                        list.addObject();
                    }
                }
                if (last) {
                    list.set(index, value);
                    return;
                }
                at = (ObjectNode) list.get(index);
                name = null;
            }
        }
        if (name != null) {
            at.set(name, value);
        }
    }
}
