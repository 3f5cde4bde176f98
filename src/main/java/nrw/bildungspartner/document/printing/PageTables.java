package nrw.bildungspartner.document.printing;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The tables of a page flow: where they stand, how wide they are, what stays together, and the boxes to sign in. */
class PageTables {

    private static final double EDGE = 1;
    private static final double ROUNDED = 8;

    /** Breaks inside a row are allowed, but only if it fits on no page. */
    private static final String IF_POSSIBLE = "5";

    private static final String ALWAYS = "always";

    private final Document document;
    private final Margins margins;

    PageTables(Document document, Margins margins) {
        this.document = document;
        this.margins = margins;
    }

    void arrange(Element root) {
        Fo.all(root, "table").forEach(PageTables::standBesideParagraph);
        Fo.all(root, "table").forEach(this::fillWidth);
        Fo.all(root, "table").forEach(PageTables::drawWholeLines);
    }

    void keep(Element root) {
        Fo.all(root, "table-row").forEach(PageTables::keepRow);
        Fo.all(root, "table-cell").forEach(PageTables::keepSpace);
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

    /** Of a line that two rows share, the last row on a page would get its half only; here every row has its own below. */
    private static void drawWholeLines(Element table) {
        boolean linesBelowOnly = Fo.all(table, "table-cell").stream()
                .allMatch(cell -> Stream.of("border-top-style", "border-left-style", "border-right-style")
                        .allMatch(side -> "none".equals(cell.getAttribute(side))));
        if (linesBelowOnly) {
            table.setAttribute("border-collapse", "separate");
        }
    }

    /** Space at the edges of a cell is wanted there, not a leftover. */
    private static void keepSpace(Element cell) {
        for (Element block : Fo.children(cell)) {
            block.setAttribute("space-before.conditionality", "retain");
            block.setAttribute("space-after.conditionality", "retain");
        }
    }

    void placeToSign(Node text, String field) {
        Element cell = Fo.ancestor(text, element -> Fo.is(element, "table-cell"));
        Element row = cell == null ? null : Fo.ancestor(cell, element -> Fo.is(element, "table-row"));
        Element table = row == null ? null : Fo.ancestor(row, element -> Fo.is(element, "table"));
        if (cell == null || row == null || table == null) {
            throw new IllegalStateException("The template's place to sign stands in no table cell");
        }
        double width = PageText.cellWidth(cell, table) - EDGE;
        double around = Stream.of("padding-top", "padding-bottom", "border-bottom-width")
                .mapToDouble(part -> Fo.points(cell.getAttribute(part)))
                .sum();
        // In Word a row's height includes what surrounds its content, in the page flow it does not.
        double height = Fo.points(row.getAttribute("height")) - around;
        row.setAttribute("height", Fo.points(height));
        Element line = Fo.create(document, "block");
        line.setAttribute("font-size", "1pt");
        line.setAttribute("line-height", "1pt");
        Element link = Fo.create(document, "basic-link");
        link.setAttribute("external-destination", PageFlow.SIGNATURE_SCHEME + field);
        link.setAttributeNS(Fo.EXTENSIONS, "fox:alt-text", field);
        Element box = Fo.create(document, "instream-foreign-object");
        box.setAttribute("role", "artifact");
        box.setAttributeNS(Fo.EXTENSIONS, "fox:alt-text", field);
        Element empty = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        empty.setAttribute("width", Fo.points(width));
        empty.setAttribute("height", Fo.points(height - 2 * EDGE));
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
        for (String part : List.of("table-header", "table-body", "table-row", "table-cell")) {
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
}
