package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The XML that lies inside a Word file, as it is built: elements of one namespace with texts that a document can carry. */
final class DataXml {

    private final String namespace;
    private final Locale language;
    private final Document document;

    DataXml(String namespace, Locale language) {
        this.namespace = namespace;
        // Days are written as on this side of the ocean.
        this.language = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        try {
            this.document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    Locale language() {
        return language;
    }

    Element root(String name) {
        Element root = document.createElementNS(namespace, name);
        document.appendChild(root);
        return root;
    }

    Element child(Element parent, String name) {
        Element element = document.createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }

    /** One or more lines. */
    Element text(Element parent, String name, String value) {
        return filled(parent, name, PlainText.of(value));
    }

    Element line(Element parent, String name, String value) {
        return filled(parent, name, PlainText.lineOf(value));
    }

    Element day(Element parent, String name, LocalDate day) {
        return filled(
                parent,
                name,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(language)
                        .format(day));
    }

    private Element filled(Element parent, String name, String text) {
        Element element = child(parent, name);
        element.setTextContent(text);
        return element;
    }
}
