package nrw.bildungspartner.document.reading.child.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Control;
import nrw.bildungspartner.document.reading.TemplateReading.Danger;
import nrw.bildungspartner.document.reading.TemplateReading.Foot;
import nrw.bildungspartner.document.reading.TemplateReading.Kind;
import nrw.bildungspartner.document.reading.TemplateReading.Loose;
import nrw.bildungspartner.document.reading.TemplateReading.Picture;
import nrw.bildungspartner.document.reading.child.text.PlainText;

/** Goes through the body, the heads and the feet of a template and notes its content controls with their places. */
final class TemplateText {

    private static final int CONTROLS = 3_000;
    private static final int LINE = 90;
    private static final Set<String> FOREIGN = Set.of("altChunk", "object", "OLEObject", "control", "subDoc");
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo");

    /** Fields that take in other files, run something or ask somebody. */
    private static final Pattern FIELD = Pattern.compile(
            "(?is)\\s*(INCLUDE\\w*|IMPORT|LINK|DDE\\w*|DATABASE|MACROBUTTON|EMBED|CONTROL|RD|AUTOTEXT\\w*|ASK|FILLIN)\\b.*");

    private static final Pattern MEANT =
            Pattern.compile("\\[[\\p{L}][^\\[\\]]{1,60}]|\\{\\{?[^{}]{1,60}}}?|«[^»]{1,60}»|\\$\\{[^}]{1,60}}");

    /** A paragraph while it is read; one may stand inside another, in a text box. */
    private static final class Line {
        final StringBuilder text = new StringBuilder();
        final StringBuilder outside = new StringBuilder();
        final List<TemplateControls.Open> controls = new ArrayList<>();
        boolean heading;
    }

    private final TemplateControls controls = new TemplateControls();
    private final List<Danger> dangers = new ArrayList<>();
    private final List<Foot> feet = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private final int characters;
    private String part = "";
    private String section = "";
    private String picture = "";
    private boolean tracked;

    TemplateText(int characters) {
        this.characters = characters;
    }

    void read(ZipFile zip, String name, Map<String, TemplatePackage.Relation> relations)
            throws IOException, XMLStreamException {
        part = name;
        section = "";
        lines.clear();
        controls.endPart();
        fields.clear();
        try (var in = zip.getInputStream(zip.getEntry("word/" + name))) {
            var xml = OfficeXml.reader(in);
            while (xml.hasNext() && controls.count() < CONTROLS) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml, relations);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        }
        if (controls.count() >= CONTROLS) {
            dangers.add(new Danger(Kind.UNUSUAL, part, "controls"));
        }
    }

    private void start(XMLStreamReader xml, Map<String, TemplatePackage.Relation> relations) throws XMLStreamException {
        var name = xml.getLocalName();
        tracked |= TRACKED.contains(name);
        if (FOREIGN.contains(name)) {
            dangers.add(new Danger(Kind.EMBEDDED, part, section));
        }
        switch (name) {
            case "p" -> lines.push(new Line());
            case "pStyle" -> {
                var style = OfficeXml.attribute(xml, "val").toLowerCase(Locale.ROOT);
                if (!lines.isEmpty()) {
                    lines.element().heading |= style.startsWith("heading") || style.contains("berschrift");
                }
            }
            case "sdt" -> begin();
            case "alias", "tag", "dataBinding", "repeatingSection" -> controls.property(xml);
            case "t" -> say(PlainText.clean(xml.getElementText(), characters));
            case "br", "cr", "tab" -> say(" ");
            case "fldSimple" -> field(OfficeXml.attribute(xml, "instr"));
            case "fldChar" -> fieldChar(OfficeXml.attribute(xml, "fldCharType"));
            case "instrText" -> {
                if (!fields.isEmpty()) {
                    fields.element().append(PlainText.clean(xml.getElementText(), 300));
                }
            }
            case "docPr" -> picture = OfficeXml.attribute(xml, "name");
            case "blip", "imagedata" -> {
                var id = OfficeXml.attribute(xml, name.equals("blip") ? "embed" : "id");
                var target = relations.get(id);
                pictures.add(new Picture(part, picture, target == null ? "" : target.target()));
            }
            case "footerReference" -> {
                var target = relations.get(OfficeXml.attribute(xml, "id"));
                if (target != null) {
                    feet.add(
                            new Foot(target.target().replaceFirst("^(/?word/)", ""), OfficeXml.attribute(xml, "type")));
                }
            }
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("sdt")) {
            controls.end();
        } else if (name.equals("p") && !lines.isEmpty()) {
            var line = lines.pop();
            var said = PlainText.line(line.text.toString(), LINE);
            line.controls.forEach(control -> control.standsIn(said));
            if (line.heading && part.equals(TemplateReading.BODY) && !said.isEmpty()) {
                section = said;
            }
            controls.surround(said, section);
            var meant = MEANT.matcher(line.outside);
            while (meant.find() && loose.size() < CONTROLS) {
                loose.add(new Loose(part, section, PlainText.line(meant.group(), LINE)));
            }
            text.append('\n');
        }
    }

    private void begin() {
        var control = controls.begin(part, section, !lines.isEmpty());
        if (!lines.isEmpty()) {
            lines.element().controls.add(control);
        }
    }

    private void say(String said) {
        if (text.length() < characters) {
            text.append(said);
        }
        if (!lines.isEmpty() && lines.element().text.length() < characters) {
            lines.element().text.append(said);
            lines.element().outside.append(controls.isBoundInLine() ? " " : said);
        }
    }

    private void fieldChar(String type) {
        switch (type) {
            case "begin" -> fields.push(new StringBuilder());
            case "separate", "end" -> {
                if (!fields.isEmpty()) {
                    field(fields.element().toString());
                    fields.element().setLength(0);
                    if (type.equals("end")) {
                        fields.pop();
                    }
                }
            }
            default -> {}
        }
    }

    private void field(String instruction) {
        if (FIELD.matcher(instruction).matches()) {
            dangers.add(new Danger(Kind.FIELD, part, PlainText.line(instruction, LINE)));
        }
    }

    List<Control> controls() {
        return controls.found();
    }

    List<Danger> dangers() {
        return dangers;
    }

    List<Foot> feet() {
        return feet;
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Loose> loose() {
        return loose;
    }

    String text() {
        return text.toString();
    }

    boolean tracked() {
        return tracked;
    }
}
