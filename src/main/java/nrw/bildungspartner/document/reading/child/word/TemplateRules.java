package nrw.bildungspartner.document.reading.child.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nrw.bildungspartner.document.reading.TemplateReading.Danger;
import nrw.bildungspartner.document.reading.TemplateReading.Kind;
import org.jspecify.annotations.Nullable;

/** The rules in a template's data parts: when what its conditions frame is there. */
final class TemplateRules {

    private static final String OPENDOPE = "http://opendope.org/";
    private static final int ENTRIES = 500;
    private static final int LENGTH = 2_000;

    /** A rule as it is built: a name, or rules joined by a word. */
    private record Rule(String word, String name, List<Rule> parts) {}

    private final Map<String, String> xpaths = new HashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<String> doubled = new ArrayList<>();
    private final Set<String> namespaces = new HashSet<>();

    /** Reads a data part; whether it names other files to take in. */
    Optional<Danger> read(ZipFile zip, String name) throws IOException, XMLStreamException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            var xml = OfficeXml.reader(in);
            String id = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                var namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
                namespaces.add(namespace);
                if (!namespace.startsWith(OPENDOPE)) {
                    return Optional.empty();
                }
                if ((OPENDOPE + "components").equals(namespace)) {
                    return Optional.of(new Danger(Kind.REMOTE, name, OfficeXml.attribute(xml, "iri")));
                }
                switch (xml.getLocalName()) {
                    case "xpath" -> id = OfficeXml.attribute(xml, "id");
                    case "dataBinding" -> keep(xpaths, id, OfficeXml.attribute(xml, "xpath", LENGTH));
                    case "condition" -> {
                        var condition = OfficeXml.attribute(xml, "id");
                        keep(rules, condition, rule(xml));
                    }
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    /** Each condition as one XPath; one that refers to what is not there is empty. */
    Map<String, String> conditions() {
        var found = new LinkedHashMap<String, String>();
        rules.forEach((name, rule) ->
                found.put(name, Optional.ofNullable(text(rule, 0)).orElse("")));
        return found;
    }

    List<String> doubled() {
        return doubled;
    }

    Set<String> namespaces() {
        return namespaces;
    }

    private <T> void keep(Map<String, T> map, String name, T value) {
        if (map.size() < ENTRIES && map.putIfAbsent(name, value) != null) {
            doubled.add(name);
        }
    }

    private static Rule rule(XMLStreamReader xml) throws XMLStreamException {
        var name = OfficeXml.attribute(xml, "id");
        var word = xml.getLocalName();
        var parts = new ArrayList<Rule>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                parts.add(rule(xml));
            }
        }
        return new Rule(word, name, parts);
    }

    private @Nullable String text(Rule rule, int depth) {
        var parts = new ArrayList<String>();
        for (var part : rule.parts()) {
            var text = depth > 10 ? null : text(part, depth + 1);
            if (text == null) {
                return null;
            }
            parts.add(text);
        }
        var text =
                switch (rule.word()) {
                    case "xpathref" -> xpaths.get(rule.name());
                    case "conditionref" ->
                        rules.containsKey(rule.name()) && depth < 10 ? text(rules.get(rule.name()), depth + 1) : null;
                    case "condition" -> parts.size() == 1 ? parts.get(0) : null;
                    case "not" -> parts.size() == 1 ? "not(" + parts.get(0) + ")" : null;
                    case "and", "or" ->
                        parts.isEmpty()
                                ? null
                                : parts.stream()
                                        .map(part -> "(" + part + ")")
                                        .collect(Collectors.joining(" " + rule.word() + " "));
                    default -> null;
                };
        return text == null || text.length() > LENGTH ? null : text;
    }
}
