package nrw.bildungspartner.document.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Small words for walking through a page flow (XSL-FO). */
final class Fo {

    static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
    static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

    private static final double POINTS_PER_INCH = 72;
    private static final double POINTS_PER_MM = POINTS_PER_INCH / 25.4;

    private Fo() {}

    static Element create(Document document, String name) {
        return document.createElementNS(NAMESPACE, name);
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element
                && NAMESPACE.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    /** Every element of this name below, in document order, as they are now. */
    static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagNameNS(NAMESPACE, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Text> texts(Element root) {
        List<Text> found = new ArrayList<>();
        collectTexts(root, found);
        return found;
    }

    private static void collectTexts(Node node, List<Text> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                found.add(text);
            } else {
                collectTexts(child, found);
            }
        }
    }

    static @Nullable Element ancestor(Node node, Predicate<Element> wanted) {
        for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
            if (at instanceof Element element && wanted.test(element)) {
                return element;
            }
        }
        return null;
    }

    /** The value nearest to the node, going outwards. */
    static @Nullable String inherited(Node node, String attribute) {
        Element holder = ancestor(node, element -> element.hasAttribute(attribute));
        return holder == null ? null : holder.getAttribute(attribute);
    }

    /** Takes an element away and leaves what it holds in its place. */
    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = element.getFirstChild()) {
            parent.insertBefore(child, element);
        }
        parent.removeChild(element);
    }

    static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    static double points(String length) {
        if (length.endsWith("pt")) {
            return number(length, 2);
        }
        if (length.endsWith("in")) {
            return number(length, 2) * POINTS_PER_INCH;
        }
        if (length.endsWith("mm")) {
            return number(length, 2) * POINTS_PER_MM;
        }
        return 0;
    }

    static double number(String value, int unit) {
        return Double.parseDouble(value.substring(0, value.length() - unit));
    }

    static String points(double length) {
        return String.format(Locale.ROOT, "%.3fpt", length);
    }
}
