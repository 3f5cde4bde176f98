package nrw.bildungspartner.document.writing;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What of the data is there, how often and of which kind, not what it says. Data of one shape makes documents of one build:
 * the same rows, the same sentences.
 */
final class Shape {

    /** They differ from one document to the next, and no build hangs on them. */
    private static final Set<String> OWN =
            Set.of(AgreementData.REFERENCE, AgreementData.VERSION, AgreementData.ISSUED, AgreementData.DAY);

    private static final String PATH = "(?:/(?:bp:)?\\w+(?:\\[\\d+])?)+";
    private static final String KIND = "(?:" + PATH + "/@(?!(?:" + String.join("|", OWN) + ")\\b)\\w+|" + PATH
            + "/(?:bp:)?" + AgreementData.ALL_PUPILS + "(?:\\[1])?)\\s*=\\s*'[^']*'";
    private static final String EMPTINESS = "string\\(" + PATH + "\\)\\s*!?=\\s*''";
    private static final String TERM = "(?:" + PATH + "|" + KIND + "|" + EMPTINESS + ")";
    private static final Pattern TOLD = Pattern.compile(TERM + "(?:\\s+(?:and|or)\\s+" + TERM + ")*");

    private Shape() {}

    /** Whether data of one shape always gives one answer to this condition. */
    static boolean answers(String condition) {
        return TOLD.matcher(condition).matches();
    }

    static String of(Element data) {
        StringBuilder shape = new StringBuilder();
        draw(data, shape);
        return shape.toString();
    }

    private static void draw(Element element, StringBuilder shape) {
        shape.append('<').append(element.getLocalName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!OWN.contains(attribute.getName())) {
                shape.append(' ').append(attribute.getName()).append('=').append(attribute.getValue());
            }
        }
        shape.append('>');
        boolean hasElements = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                hasElements = true;
                draw(inner, shape);
            }
        }
        if (!hasElements) {
            String text = element.getTextContent();
            boolean isKind = AgreementData.ALL_PUPILS.equals(element.getLocalName());
            shape.append(isKind || text.isEmpty() ? text : "…");
        }
        shape.append("</>");
    }
}
