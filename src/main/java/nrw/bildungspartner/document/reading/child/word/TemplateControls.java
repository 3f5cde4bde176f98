package nrw.bildungspartner.document.reading.child.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import nrw.bildungspartner.document.reading.TemplateReading.Control;

/** The content controls of a template while its text is read: those that were found, and those that are open now. */
final class TemplateControls {

    /** A content control while it is read. */
    static final class Open {
        private int parent = -1;
        private String part = "";
        private String name = "";
        private String tag = "";
        private String path = "";
        private boolean repeats;
        private boolean inLine;
        private String section = "";
        private String line = "";

        /** The paragraph that it stands in has ended. */
        void standsIn(String said) {
            line = said;
        }
    }

    private final List<Open> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    int count() {
        return found.size();
    }

    /** @param inLine whether it begins within a paragraph */
    Open begin(String part, String section, boolean inLine) {
        var control = new Open();
        control.part = part;
        control.section = section;
        control.inLine = inLine;
        control.parent = open.isEmpty() ? -1 : found.indexOf(open.element());
        found.add(control);
        open.push(control);
        return control;
    }

    void end() {
        open.poll();
    }

    /** Whatever is open at the end of a part of the file stays so no longer. */
    void endPart() {
        open.clear();
    }

    /** What the element says about the innermost open control; outside of any it says nothing. */
    void property(XMLStreamReader xml) {
        var control = open.isEmpty() ? new Open() : open.element();
        switch (xml.getLocalName()) {
            case "alias" -> control.name = OfficeXml.attribute(xml, "val");
            case "tag" -> control.tag = once(control.tag, OfficeXml.attribute(xml, "val"));
            case "dataBinding" -> control.path = once(control.path, OfficeXml.attribute(xml, "xpath"));
            default -> control.repeats = true;
        }
    }

    /** Open controls around a whole paragraph are known by the first one they hold. */
    void surround(String said, String section) {
        open.stream().filter(control -> control.line.isEmpty()).forEach(control -> {
            control.line = said;
            control.section = section;
        });
    }

    /** Whether what is said now stands in the place of data. */
    boolean isBoundInLine() {
        return open.stream().anyMatch(control -> control.inLine && !control.path.isEmpty());
    }

    List<Control> found() {
        return found.stream()
                .map(control -> new Control(
                        control.parent,
                        control.part,
                        control.name,
                        control.tag,
                        control.path,
                        control.repeats,
                        control.inLine,
                        control.section,
                        control.line))
                .toList();
    }

    private static String once(String before, String now) {
        return before.isEmpty() ? now : OfficeXml.AMBIGUOUS;
    }
}
