package nrw.bildungspartner.document.reading.child.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.reading.WordText.Paragraph;
import nrw.bildungspartner.document.reading.WordText.Place;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Goes through the body of a Word file once, without ever resolving anything that lies outside of it. */
public final class WordBody {

    private static final String BODY = "word/document.xml";
    private static final int PARAGRAPHS = 5_000;
    private static final int PATH_LENGTH = 200;

    /** Deleted or moved away, or the same once more for older programs. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<OpenParagraph> paragraphsAround = new ArrayDeque<>();
    private final Deque<Control> controls = new ArrayDeque<>();
    private int room;

    private WordBody(int characters) {
        room = characters;
    }

    /** A paragraph while it is read; one may stand inside another, in a text box. */
    private static final class OpenParagraph {
        final StringBuilder text = new StringBuilder();
        final List<Place> places = new ArrayList<>();
        boolean heading;
    }

    /** A content control while it is read. Only one that is bound to the data and stands in a line is a place. */
    private static final class Control {
        final boolean inLine;
        final StringBuilder text = new StringBuilder();
        String path = "";
        boolean hint;

        Control(boolean inLine) {
            this.inLine = inLine;
        }

        boolean isPlace() {
            return inLine && !path.isEmpty();
        }
    }

    public static Optional<WordText> of(Path file, int characters) {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(BODY);
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(entry)) {
                return Optional.of(new WordBody(characters).read(in));
            }
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The body of a file that this application wrote itself; nothing else is ever opened outside the reading process. */
    public static WordText ofOurOwn(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BODY)) {
                    return new WordBody(Integer.MAX_VALUE).read(zip);
                }
            }
            throw new IllegalStateException("A Word file of ours has no body");
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("A Word file of ours cannot be read", e);
        }
    }

    private WordText read(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var xml = factory.createXMLStreamReader(in);
        while (xml.hasNext() && room > 0 && paragraphs.size() < PARAGRAPHS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        return new WordText(paragraphs);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (UNSEEN.contains(name)) {
            skip(xml);
            return;
        }
        switch (name) {
            case "p" -> paragraphsAround.push(new OpenParagraph());
            case "pStyle" -> {
                var style = attribute(xml, "val");
                if (!paragraphsAround.isEmpty() && style != null && style.startsWith("Heading")) {
                    paragraphsAround.element().heading = true;
                }
            }
            case "sdt" -> controls.push(new Control(!paragraphsAround.isEmpty()));
            case "dataBinding" -> {
                var path = attribute(xml, "xpath");
                if (!controls.isEmpty()
                        && path != null
                        && controls.element().path.isEmpty()) {
                    controls.element().path = PlainText.line(path, PATH_LENGTH);
                }
            }
            case "showingPlcHdr" -> {
                var value = attribute(xml, "val");
                if (!controls.isEmpty() && !"0".equals(value) && !"false".equals(value)) {
                    controls.element().hint = true;
                }
            }
            case "t" -> say(PlainText.clean(xml.getElementText(), room));
            case "br", "cr" -> say("\n");
            case "tab" -> say("\t");
            case "noBreakHyphen" -> say("-");
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("sdt") && !controls.isEmpty()) {
            var control = controls.pop();
            if (control.isPlace() && !paragraphsAround.isEmpty()) {
                paragraphsAround
                        .element()
                        .places
                        .add(new Place(
                                control.path,
                                control.hint ? "" : control.text.toString().strip()));
                paragraphsAround.element().text.append(WordText.PLACE);
            }
        } else if (name.equals("p") && !paragraphsAround.isEmpty()) {
            var paragraph = paragraphsAround.pop();
            paragraphs.add(new Paragraph(paragraph.text.toString().strip(), paragraph.heading, paragraph.places));
        }
    }

    private void say(String text) {
        if (paragraphsAround.isEmpty()) {
            return;
        }
        room -= text.length();
        controls.stream()
                .filter(Control::isPlace)
                .findFirst()
                .map(control -> control.text)
                .orElse(paragraphsAround.element().text)
                .append(text.replace(WordText.PLACE, ' '));
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
