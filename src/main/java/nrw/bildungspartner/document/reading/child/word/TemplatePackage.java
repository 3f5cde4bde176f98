package nrw.bildungspartner.document.reading.child.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Danger;
import nrw.bildungspartner.document.reading.TemplateReading.Kind;
import org.jspecify.annotations.Nullable;

/** The parts of an office file, what kind each is, and what points to where. */
final class TemplatePackage {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//|\\\\).*");
    private static final Pattern PLAIN_LINK = Pattern.compile("(?i)(https?|mailto):.*");

    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "macroenabled");
    private static final List<String> EMBEDDINGS = List.of(
            "oleobject",
            "/package",
            "embedded",
            "activex",
            "/control",
            "afchunk",
            "subdocument",
            "/embeddings/",
            "spreadsheetml",
            "presentationml");

    /** Where something points to: the kind of it and the target as it stands there. */
    record Relation(String type, String target) {}

    private final ZipFile zip;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Set<Danger> dangers = new LinkedHashSet<>();

    TemplatePackage(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        contentTypes();
        types.forEach((part, type) -> suspect(part, type));
        zip.stream().map(ZipEntry::getName).forEach(name -> suspect(name, "/" + name));
        for (var name : zip.stream().map(ZipEntry::getName).toList()) {
            if (name.endsWith(".rels")) {
                read(name);
            }
        }
    }

    List<Danger> dangers() {
        return List.copyOf(dangers);
    }

    /** The kind of the file's main part; empty if it is none that a word processor would look for. */
    String mainType() throws IOException, XMLStreamException {
        var main = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(relation -> relation.target().replaceFirst("^/", ""))
                .findFirst()
                .orElse("");
        return main.isEmpty() ? "" : types.getOrDefault(main, "");
    }

    /** The body, then the heads and feet, each by its name below {@code word/}. */
    List<String> textParts() throws IOException, XMLStreamException {
        var parts = new ArrayList<>(List.of(TemplateReading.BODY));
        relations("word/" + TemplateReading.BODY).values().stream()
                .filter(relation ->
                        relation.type().endsWith("/header") || relation.type().endsWith("/footer"))
                .map(relation -> relation.target().replaceFirst("^(/?word/)", ""))
                .filter(part -> zip.getEntry("word/" + part) != null)
                .distinct()
                .forEach(parts::add);
        return parts;
    }

    /** Where a part points to, by the names it uses for it. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int folder = part.lastIndexOf('/') + 1;
        return read(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
    }

    private Map<String, Relation> read(String name) throws IOException, XMLStreamException {
        var found = new LinkedHashMap<String, Relation>();
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
            try (var in = zip.getInputStream(entry)) {
                var xml = OfficeXml.reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("Relationship")) {
                        var relation =
                                new Relation(OfficeXml.attribute(xml, "Type"), OfficeXml.attribute(xml, "Target"));
                        found.put(OfficeXml.attribute(xml, "Id"), relation);
                        judge(name, relation, OfficeXml.attribute(xml, "TargetMode"));
                    }
                }
            }
        }
        return found;
    }

    private void judge(String name, Relation relation, String mode) {
        var from = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
        boolean outside = mode.equalsIgnoreCase("External")
                || ELSEWHERE.matcher(relation.target()).matches();
        boolean link = relation.type().endsWith("/hyperlink")
                && (PLAIN_LINK.matcher(relation.target()).matches()
                        || relation.target().startsWith("#"));
        if (outside && !link) {
            dangers.add(new Danger(Kind.REMOTE, from, relation.target()));
        } else if (!outside) {
            var kind = kind(relation.type());
            if (kind != null) {
                dangers.add(new Danger(kind, from, relation.target()));
            }
        }
    }

    private void suspect(String part, String words) {
        var kind = kind(words);
        if (kind != null) {
            dangers.add(new Danger(kind, part, ""));
        }
    }

    private static @Nullable Kind kind(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceFirst("^http://schemas.openxmlformats.org/package/", "");
        if (MACROS.stream().anyMatch(plain::contains)) {
            return Kind.MACRO;
        }
        return EMBEDDINGS.stream().anyMatch(plain::contains) ? Kind.EMBEDDED : null;
    }

    private void contentTypes() throws IOException, XMLStreamException {
        var entry = zip.getEntry("[Content_Types].xml");
        if (entry == null) {
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = OfficeXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    types.put(
                            OfficeXml.attribute(xml, "PartName").replaceFirst("^/", ""),
                            OfficeXml.attribute(xml, "ContentType"));
                }
            }
        }
    }
}
