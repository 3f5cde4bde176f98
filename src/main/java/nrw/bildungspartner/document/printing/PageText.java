package nrw.bildungspartner.document.printing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Sets the letters of a page flow: families that can write every sign, and places to break where a word is too long. */
class PageText {

    private static final char BREAK = '\u200B';
    private static final double SMALLEST_WIDTH = 12;
    private static final double DEFAULT_SIZE = 10;
    private static final double BOLD_IS_WIDER = 1.06;

    private final Document document;
    private final Margins margins;

    PageText(Document document, Margins margins) {
        this.document = document;
        this.margins = margins;
    }

    void set(Element root) {
        root.setAttribute("font-family", Typefaces.TEXT);
        for (Element inline : Fo.all(root, "inline")) {
            inline.removeAttribute("font-family");
            if (Fo.is(inline.getParentNode(), "inline")
                    && inline.getAttributes().getLength() == 0) {
                Fo.unwrap(inline);
            }
        }
        Fo.all(root, "inline").stream()
                .filter(inline -> !inline.hasChildNodes())
                .forEach(Fo::remove);
        Fo.all(root, "block").forEach(block -> block.removeAttribute("font-family"));
        Fo.all(root, "inline").forEach(Element::normalize);
        Fo.all(root, "inline").forEach(PageText::setFamily);
        for (Text text : Fo.texts(root)) {
            if (!text.getData().isEmpty() && Fo.ancestor(text, element -> Fo.is(element, "block")) != null) {
                set(text);
            }
        }
    }

    private static void setFamily(Element run) {
        List<Text> texts = Fo.texts(run);
        if (!texts.isEmpty() && texts.get(0).getData().indexOf(PageMarks.MEDIUM) >= 0) {
            run.setAttribute("font-family", Typefaces.MEDIUM);
            texts.forEach(text -> text.setData(text.getData().replace(Character.toString(PageMarks.MEDIUM), "")));
        }
    }

    private void set(Text text) {
        String data = text.getData();
        if (isMark(data.charAt(0))) {
            return;
        }
        String family = Objects.requireNonNullElse(Fo.inherited(text, "font-family"), Typefaces.TEXT);
        String broken = withBreaks(data, family, size(text), width(text), isBold(text));
        List<Typefaces.Piece> pieces = Typefaces.pieces(broken, family);
        Node parent = text.getParentNode();
        if (parent == null) {
            return;
        }
        for (Typefaces.Piece piece : pieces) {
            Node set = document.createTextNode(piece.text());
            if (!piece.family().equals(family)) {
                Element inline = Fo.create(document, "inline");
                inline.setAttribute("font-family", piece.family());
                inline.setAttribute("font-weight", "400");
                inline.setAttribute("font-style", "normal");
                inline.appendChild(set);
                set = inline;
            }
            parent.insertBefore(set, text);
        }
        parent.removeChild(text);
    }

    private static boolean isMark(char c) {
        return c == PageMarks.SIGNATURE || (c >= PageMarks.HEADING_1 && c <= PageMarks.HEADING_6);
    }

    /** Lets a word that is wider than its column break: after a sign that joins, else where the column ends. */
    private static String withBreaks(String text, String family, double size, double width, boolean bold) {
        StringBuilder broken = new StringBuilder(text.length());
        StringBuilder word = new StringBuilder();
        double factor = bold ? BOLD_IS_WIDER : 1;
        for (int c : text.codePoints().toArray()) {
            if (Character.isWhitespace(c)) {
                appendWord(word, broken, family, size * factor, width);
                broken.appendCodePoint(c);
            } else {
                word.appendCodePoint(c);
            }
        }
        appendWord(word, broken, family, size * factor, width);
        return broken.toString();
    }

    private static void appendWord(StringBuilder word, StringBuilder text, String family, double size, double width) {
        if (word.isEmpty()) {
            return;
        }
        if (Typefaces.width(word.toString(), family, size) <= width) {
            text.append(word);
        } else {
            double filled = 0;
            for (int c : word.toString().codePoints().toArray()) {
                double wide = Typefaces.width(Character.toString(c), family, size);
                if (filled + wide > width && filled > 0) {
                    text.append(BREAK);
                    filled = 0;
                }
                text.appendCodePoint(c);
                filled += wide;
                if ("@.-_/".indexOf(c) >= 0 && filled > width / 2) {
                    text.append(BREAK);
                    filled = 0;
                }
            }
        }
        word.setLength(0);
    }

    private static double size(Node node) {
        String size = Fo.inherited(node, "font-size");
        return size == null ? DEFAULT_SIZE : Fo.points(size);
    }

    private static boolean isBold(Node node) {
        String weight = Fo.inherited(node, "font-weight");
        return "bold".equals(weight);
    }

    private double width(Node node) {
        Element cell = Fo.ancestor(node, element -> Fo.is(element, "table-cell"));
        Element table = cell == null ? null : Fo.ancestor(cell, element -> Fo.is(element, "table"));
        double width = cell == null || table == null ? margins.textWidth() : cellWidth(cell, table);
        return Math.max(SMALLEST_WIDTH, width - indent(node, cell));
    }

    private static double indent(Node node, @Nullable Element within) {
        double indent = 0;
        for (Node at = node.getParentNode(); at instanceof Element element && at != within; at = at.getParentNode()) {
            if (Fo.is(element, "block") || Fo.is(element, "list-block")) {
                indent = Math.max(indent, Fo.points(element.getAttribute("start-indent")));
            }
            if (Fo.is(element, "list-block")) {
                indent += Fo.points(element.getAttribute("provisional-distance-between-starts"));
            }
        }
        return indent;
    }

    /** What a cell offers to its content. */
    static double cellWidth(Element cell, Element table) {
        List<Element> columns = Fo.children(table).stream()
                .filter(child -> Fo.is(child, "table-column"))
                .toList();
        int column = 0;
        for (Node before = cell.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element other) {
                column += span(other);
            }
        }
        double width = 0;
        for (int i = column; i < Math.min(columns.size(), column + span(cell)); i++) {
            width += Fo.points(columns.get(i).getAttribute("column-width"));
        }
        return width - Fo.points(cell.getAttribute("padding-left")) - Fo.points(cell.getAttribute("padding-right"));
    }

    private static int span(Element cell) {
        String span = cell.getAttribute("number-columns-spanned");
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }
}
