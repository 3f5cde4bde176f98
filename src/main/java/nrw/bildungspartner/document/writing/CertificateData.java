package nrw.bildungspartner.document.writing;

import java.util.Locale;
import nrw.bildungspartner.document.writing.CertificatePaper.Partner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A certificate as the XML that lies inside its Word file. It bears no reference: who mails it in sends no agreement. */
final class CertificateData {

    private static final String NAMESPACE = "urn:bildungspartner:certificate:1";

    private final DataXml xml;

    private CertificateData(Locale language) {
        xml = new DataXml(NAMESPACE, language);
    }

    static Document of(CertificatePaper paper) {
        CertificateData data = new CertificateData(paper.language());
        Element root = data.xml.root("certificate");
        data.xml.line(root, "registrationNumber", paper.registrationNumber());
        data.xml.line(root, "initiativeName", paper.initiative());
        Element schools = data.xml.child(root, "schools");
        paper.schools().forEach(school -> data.partner(schools, "school", school));
        data.partner(root, "institution", paper.institution());
        Partner third = paper.thirdPartner();
        if (third != null) {
            data.partner(root, "thirdPartner", third);
        }
        data.xml.day(root, "since", paper.since());
        data.xml.day(root, "issued", paper.issued());
        return data.xml.document();
    }

    /** A town that nobody gave is not there, and the template leaves out its line. */
    private void partner(Element parent, String name, Partner partner) {
        Element element = xml.child(parent, name);
        xml.line(element, "name", partner.name());
        if (!PlainText.lineOf(partner.town()).isEmpty()) {
            xml.line(element, "town", partner.town());
        }
    }
}
