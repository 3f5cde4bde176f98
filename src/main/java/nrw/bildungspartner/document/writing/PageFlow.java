package nrw.bildungspartner.document.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A Word document as a flow of pages, made fit for careful setting and for being read aloud: pages with their margins,
 * headings that are headings, lists that are lists, rows that stay together while they can, places to sign.
 */
class PageFlow {

    /** Where somebody signs becomes a link with this scheme; the finished PDF turns it into a field. */
    static final String SIGNATURE_SCHEME = "signature:";

    private static final double LINE_STEP = 12;
    private static final double EDGE = 1;
    private static final double ROUNDED = 8;
    private static final double SMALLEST_LINE = 1.2;

    /** Breaks inside a row are allowed, but only if it fits on no page. */
    private static final String IF_POSSIBLE = "5";

    private static final String ALWAYS = "always";

    private final Document document;
    private final Element root;
    private final Margins margins;
    private final List<Element> headings = new ArrayList<>();

    PageFlow(Document document, Margins margins) {
        this.document = document;
        this.root = document.getDocumentElement();
        this.margins = margins;
        prepare();
    }

    Document document() {
        return document;
    }

    Margins margins() {
        return margins;
    }

    private void prepare() {
        Fo.all(root, "simple-page-master").forEach(this::setPage);
        Fo.all(root, "table").forEach(PageFlow::standBesideParagraph);
        Fo.all(root, "table").forEach(this::fillWidth);
        Fo.all(root, "static-content").forEach(content -> content.setAttribute("role", "artifact"));
        Fo.all(root, "block").forEach(this::setBreaks);
        new PageText(document, margins).set(root);
        Fo.all(root, "block").forEach(PageFlow::setLine);
        Fo.all(root, "flow").forEach(this::mark);
        Fo.all(root, "flow").forEach(this::joinLists);
        Fo.all(root, "table-row").forEach(PageFlow::keepRow);
        Fo.all(root, "table-cell").forEach(PageFlow::keepSpace);
        addOutline();
    }

    private void setPage(Element page) {
        page.setAttribute("page-width", Fo.points(margins.width()));
        page.setAttribute("page-height", Fo.points(margins.height()));
        page.setAttribute("margin-left", Fo.points(margins.left()));
        page.setAttribute("margin-right", Fo.points(margins.right()));
        page.setAttribute("margin-top", Fo.points(margins.head()));
        page.setAttribute("margin-bottom", Fo.points(margins.foot()));
        for (Element region : Fo.children(page)) {
            switch (region.getLocalName()) {
                case "region-body" -> {
                    region.setAttribute("margin-top", Fo.points(margins.top() - margins.head()));
                    region.setAttribute("margin-bottom", Fo.points(margins.bottom() - margins.foot()));
                }
                case "region-before" -> region.setAttribute("extent", Fo.points(margins.top() - margins.head()));
                case "region-after" -> {
                    region.setAttribute("extent", Fo.points(margins.bottom() - margins.foot()));
                    region.setAttribute("display-align", "after");
                }
                default -> {}
            }
        }
    }

    /** A table comes inside the paragraph before it. */
    private static void standBesideParagraph(Element table) {
        Node paragraph = table.getParentNode();
        if (Fo.is(paragraph, "block") && paragraph != null && paragraph.getParentNode() != null) {
            paragraph.getParentNode().insertBefore(table, paragraph.getNextSibling());
        }
    }

    /** Lengths come rounded: a table that ends at the margin shall end there to the point. */
    private void fillWidth(Element table) {
        List<Element> columns = Fo.children(table).stream()
                .filter(child -> Fo.is(child, "table-column"))
                .toList();
        double wanted = margins.textWidth() - Fo.points(table.getAttribute("start-indent"));
        double sum = columns.stream()
                .mapToDouble(column -> Fo.points(column.getAttribute("column-width")))
                .sum();
        if (!columns.isEmpty() && Math.abs(wanted - sum) < ROUNDED) {
            Element last = columns.get(columns.size() - 1);
            double width = Fo.points(last.getAttribute("column-width")) + wanted - sum;
            last.setAttribute("column-width", Fo.points(width));
            table.setAttribute("width", Fo.points(wanted));
        }
    }

    /** Space at the edges of a cell is wanted there, not a leftover. */
    private static void keepSpace(Element cell) {
        for (Element block : Fo.children(cell)) {
            block.setAttribute("space-before.conditionality", "retain");
            block.setAttribute("space-after.conditionality", "retain");
        }
    }

    /** A line break comes as a block inside the paragraph, which would read as a paragraph of its own. */
    private void setBreaks(Element block) {
        if (block.hasAttribute("linefeed-treatment") && block.getTextContent().equals("\n")) {
            Element paragraph = Fo.ancestor(block, element -> Fo.is(element, "block"));
            Node parent = block.getParentNode();
            if (paragraph != null && parent != null) {
                paragraph.setAttribute("linefeed-treatment", "preserve");
                parent.replaceChild(document.createTextNode("\n"), block);
            }
        }
    }

    /** The translation takes every line spacing for a multiple of twelve points and gives it as a share of the type size. */
    private static void setLine(Element block) {
        String height = block.getAttribute("line-height");
        if (height.endsWith("%")) {
            String size = block.hasAttribute("font-size")
                    ? block.getAttribute("font-size")
                    : Fo.all(block, "list-block").stream()
                            .map(list -> list.getAttribute("font-size"))
                            .findFirst()
                            .orElse("");
            double smallest = Fo.points(size) * SMALLEST_LINE;
            block.setAttribute("line-height", Fo.points(Math.max(smallest, Fo.number(height, 1) / 100 * LINE_STEP)));
        }
    }

    private void mark(Element flow) {
        for (org.w3c.dom.Text text : Fo.texts(flow)) {
            String content = text.getData();
            if (content.isEmpty()) {
                continue;
            }
            char mark = content.charAt(0);
            if (mark >= WordMarks.HEADING_1 && mark <= WordMarks.HEADING_6) {
                text.setData(content.substring(1));
                markHeading(text, mark - WordMarks.HEADING_1 + 1);
            } else if (mark == WordMarks.SIGNATURE) {
                placeToSign(text, content.substring(1));
            }
        }
    }

    private void markHeading(Node text, int level) {
        Element list = Fo.ancestor(text, element -> Fo.is(element, "list-block"));
        Element heading = list == null ? Fo.ancestor(text, element -> Fo.is(element, "block")) : numbered(list);
        if (heading != null) {
            heading.setAttribute("role", "H" + level);
            heading.setAttribute("id", "h" + (headings.size() + 1));
            heading.setAttribute("hyphenate", "false");
            headings.add(heading);
        }
    }

    /** A numbered heading comes as a list of one item: makes it one line, the number hanging in the margin. */
    private @Nullable Element numbered(Element list) {
        if (!(list.getParentNode() instanceof Element heading)) {
            return null;
        }
        Element label = Fo.all(list, "list-item-label").get(0);
        Element body = Fo.all(list, "list-item-body").get(0);
        double hanging = Fo.points(list.getAttribute("provisional-distance-between-starts"));
        double start = Fo.points(list.getAttribute("start-indent"));
        String number = label.getTextContent();
        for (String attribute : List.of("color", "font-size", "language", "country")) {
            heading.setAttribute(attribute, list.getAttribute(attribute));
        }
        heading.setAttribute("start-indent", Fo.points(start + hanging));
        heading.setAttribute("text-indent", Fo.points(-hanging));
        Element shown = Fo.create(document, "inline");
        Element colour = Fo.all(label, "block").get(0);
        shown.setAttribute(
                "color", colour.hasAttribute("color") ? colour.getAttribute("color") : label.getAttribute("color"));
        shown.setTextContent(number);
        Element gap = Fo.create(document, "leader");
        gap.setAttribute("leader-pattern", "space");
        double width = Typefaces.width(number, Typefaces.TEXT, Fo.points(list.getAttribute("font-size")));
        gap.setAttribute("leader-length", Fo.points(Math.max(4, hanging - width)));
        heading.insertBefore(shown, list);
        heading.insertBefore(gap, list);
        for (Element block : Fo.children(body)) {
            while (block.getFirstChild() != null) {
                heading.insertBefore(block.getFirstChild(), list);
            }
        }
        Fo.remove(list);
        return heading;
    }

    /** The translation makes a list of every item: puts those that follow each other into one. */
    private void joinLists(Element flow) {
        Element open = null;
        for (Element block : Fo.children(flow)) {
            List<Element> inside = Fo.children(block);
            if (!Fo.is(block, "block") || inside.size() != 1 || !Fo.is(inside.get(0), "list-block")) {
                open = null;
                continue;
            }
            Element list = inside.get(0);
            Element item = Fo.children(list).get(0);
            item.setAttribute("space-after", block.getAttribute("space-after"));
            if (open == null) {
                block.removeAttribute("space-after");
                block.setAttribute("role", "Div");
                open = list;
            } else {
                open.appendChild(item);
                Fo.remove(block);
            }
        }
    }

    private void placeToSign(Node text, String field) {
        Element cell = Fo.ancestor(text, element -> Fo.is(element, "table-cell"));
        Element row = cell == null ? null : Fo.ancestor(cell, element -> Fo.is(element, "table-row"));
        Element table = row == null ? null : Fo.ancestor(row, element -> Fo.is(element, "table"));
        if (cell == null || row == null || table == null) {
            throw new IllegalStateException("The template's place to sign stands in no table cell");
        }
        double width = PageText.cellWidth(cell, table) - EDGE;
        double height = Fo.points(row.getAttribute("height")) - 2 * EDGE;
        Element line = Fo.create(document, "block");
        line.setAttribute("font-size", "1pt");
        line.setAttribute("line-height", "1pt");
        Element link = Fo.create(document, "basic-link");
        link.setAttribute("external-destination", SIGNATURE_SCHEME + field);
        link.setAttributeNS(Fo.EXTENSIONS, "fox:alt-text", field);
        Element box = Fo.create(document, "instream-foreign-object");
        box.setAttribute("role", "artifact");
        box.setAttributeNS(Fo.EXTENSIONS, "fox:alt-text", field);
        Element empty = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        empty.setAttribute("width", Fo.points(width));
        empty.setAttribute("height", Fo.points(height));
        box.appendChild(empty);
        link.appendChild(box);
        line.appendChild(link);
        Fo.children(cell).forEach(Fo::remove);
        cell.appendChild(line);
        cell.setAttribute("display-align", "before");
        asPlainGrouping(table);
    }

    /** A table that only arranges things is not announced as one. */
    private static void asPlainGrouping(Element table) {
        table.setAttribute("role", "Div");
        for (String part : List.of("table-body", "table-row", "table-cell")) {
            Fo.all(table, part).forEach(element -> element.setAttribute("role", "Div"));
        }
    }

    private static void keepRow(Element row) {
        if (row.hasAttribute("keep-together.within-page")) {
            row.setAttribute("keep-together.within-page", IF_POSSIBLE);
        }
        boolean withNext =
                Fo.all(row, "block").stream().anyMatch(block -> ALWAYS.equals(block.getAttribute("keep-with-next")));
        if (withNext) {
            row.setAttribute("keep-with-next", ALWAYS);
        }
    }

    private void addOutline() {
        if (headings.isEmpty()) {
            return;
        }
        Element tree = Fo.create(document, "bookmark-tree");
        for (Element heading : headings) {
            Element bookmark = Fo.create(document, "bookmark");
            bookmark.setAttribute("internal-destination", heading.getAttribute("id"));
            Element title = Fo.create(document, "bookmark-title");
            title.setTextContent(heading.getTextContent().replaceAll("^(\\d+)(?=\\D)", "$1 "));
            bookmark.appendChild(title);
            tree.appendChild(bookmark);
        }
        root.insertBefore(tree, Fo.all(root, "page-sequence").get(0));
    }
}
