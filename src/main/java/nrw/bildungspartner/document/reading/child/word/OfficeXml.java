package nrw.bildungspartner.document.reading.child.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nrw.bildungspartner.document.reading.child.text.PlainText;

/** The XML in an office file, read without ever resolving anything that lies outside of it. */
final class OfficeXml {

    private static final int DEPTH = 250;
    private static final int LENGTH = 300;

    static final String AMBIGUOUS = "\uFFFD";

    private OfficeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    /** What no word processor writes: a document type, elements inside elements without end, or no XML at all. */
    static Optional<String> oddity(ZipFile zip, String part) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(part))) {
            var xml = reader(in);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> {
                        return Optional.of("doctype");
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) {
                            return Optional.of("depth");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.of("xml");
        }
    }

    /** What an attribute says; something that nothing is called if it is there twice or goes on without end. */
    static String attribute(XMLStreamReader xml, String name) {
        return attribute(xml, name, LENGTH);
    }

    static String attribute(XMLStreamReader xml, String name, int length) {
        var found = "";
        boolean seen = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                var value = PlainText.line(xml.getAttributeValue(i), length + 1);
                found = seen || value.length() > length ? AMBIGUOUS : value;
                seen = true;
            }
        }
        return found;
    }

    static String title(ZipFile zip) throws IOException, XMLStreamException {
        var entry = zip.getEntry("docProps/core.xml");
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("title")) {
                    return PlainText.line(xml.getElementText(), LENGTH);
                }
            }
            return "";
        }
    }

    /** The names of the file's own properties. */
    static Set<String> properties(ZipFile zip) throws IOException, XMLStreamException {
        var names = new HashSet<String>();
        var entry = zip.getEntry("docProps/custom.xml");
        if (entry != null) {
            try (var in = zip.getInputStream(entry)) {
                var xml = reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("property")) {
                        names.add(attribute(xml, "name"));
                    }
                }
            }
        }
        return names;
    }
}
