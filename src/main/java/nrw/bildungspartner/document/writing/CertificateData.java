package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nrw.bildungspartner.document.writing.CertificatePaper.Partner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A certificate as the XML that lies inside its Word file. It bears no reference: who mails it in sends no agreement. */
final class CertificateData {

    private static final String NAMESPACE = "urn:bildungspartner:certificate:1";

    private final Document document;

    private CertificateData(Document document) {
        this.document = document;
    }

    static Document of(CertificatePaper paper) {
        CertificateData data = new CertificateData(emptyDocument());
        Element root = data.document.createElementNS(NAMESPACE, "certificate");
        data.document.appendChild(root);
        data.line(root, "registrationNumber", paper.registrationNumber());
        data.line(root, "initiativeName", paper.initiative());
        Element schools = data.child(root, "schools");
        paper.schools().forEach(school -> data.partner(schools, "school", school));
        data.partner(root, "institution", paper.institution());
        Partner third = paper.thirdPartner();
        if (third != null) {
            data.partner(root, "thirdPartner", third);
        }
        data.line(root, "since", day(paper.since(), paper.language()));
        data.line(root, "issued", day(paper.issued(), paper.language()));
        return data.document;
    }

    private static String day(LocalDate date, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(date);
    }

    /** A town that nobody gave is not there, and the template leaves out its line. */
    private void partner(Element parent, String name, Partner partner) {
        Element element = child(parent, name);
        line(element, "name", partner.name());
        if (!PlainText.lineOf(partner.town()).isEmpty()) {
            line(element, "town", partner.town());
        }
    }

    private void line(Element parent, String name, String value) {
        child(parent, name).setTextContent(PlainText.lineOf(value));
    }

    private Element child(Element parent, String name) {
        Element element = document.createElementNS(NAMESPACE, name);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
