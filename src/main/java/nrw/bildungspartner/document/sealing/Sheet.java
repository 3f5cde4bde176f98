package nrw.bildungspartner.document.sealing;

import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nrw.bildungspartner.document.printing.Margins;
import nrw.bildungspartner.document.printing.PageFlow;
import nrw.bildungspartner.document.printing.PageMarks;
import nrw.bildungspartner.document.writing.PlainText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page flow (XSL-FO) in the making: few kinds of blocks, in the look that the office's Word files have. */
final class Sheet {

    static final String INK = "#171A2B";
    static final String NAVY = "#0E1940";
    static final String QUIET = "#51577A";
    static final String LINE = "#D9DCE8";

    private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
    private static final int LONGEST = 1000;

    private final Document document;
    private final Margins margins;
    private final Element sequence;
    private final Element flow;

    Sheet(Margins margins, Locale language) {
        this.margins = margins;
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element root = document.createElementNS(NAMESPACE, "root");
        document.appendChild(root);
        Element page =
                add(add(root, "layout-master-set", Map.of()), "simple-page-master", Map.of("master-name", "page"));
        add(page, "region-body", Map.of());
        add(page, "region-before", Map.of());
        add(page, "region-after", Map.of());
        sequence = add(
                root,
                "page-sequence",
                Map.of("master-reference", "page", "id", "all", "language", language.getLanguage(), "color", INK));
        flow = document.createElementNS(NAMESPACE, "flow");
        flow.setAttribute("flow-name", "xsl-region-body");
    }

    /** What stands at the head and at the foot of every page. */
    void around(String head, String house, String foot, String page) {
        Element top = edge("xsl-region-before");
        top.setAttribute("border-bottom", "0.5pt solid " + LINE);
        top.setAttribute("padding-bottom", "4pt");
        text(top, head);
        add(top, "leader", Map.of());
        text(top, house);
        Element bottom = edge("xsl-region-after");
        text(bottom, foot);
        add(bottom, "leader", Map.of());
        text(bottom, page);
        bottom.appendChild(document.createTextNode(" "));
        add(bottom, "page-number", Map.of());
        bottom.appendChild(document.createTextNode("/"));
        add(bottom, "page-number-citation-last", Map.of("ref-id", "all"));
    }

    private Element edge(String region) {
        return add(
                add(sequence, "static-content", Map.of("flow-name", region)),
                "block",
                Map.of("font-size", "8pt", "color", QUIET, "text-align-last", "justify", "line-height", "11pt"));
    }

    Element flow() {
        return flow;
    }

    PageFlow finished() {
        sequence.appendChild(flow);
        return new PageFlow(document, margins);
    }

    Element add(Element parent, String name, Map<String, String> attributes) {
        Element element = document.createElementNS(NAMESPACE, name);
        attributes.forEach(element::setAttribute);
        parent.appendChild(element);
        return element;
    }

    Element block(Element parent, String text, Map<String, String> attributes) {
        Element block = add(parent, "block", attributes);
        text(block, text);
        return block;
    }

    /** @param level from 1 */
    void heading(Element parent, int level, String text, Map<String, String> attributes) {
        Element block = add(parent, "block", attributes);
        block.setAttribute("keep-with-next", "always");
        block.setAttribute("color", NAVY);
        block.appendChild(document.createTextNode(Character.toString(PageMarks.HEADING_1 + level - 1)));
        medium(block, text);
    }

    void medium(Element parent, String text) {
        add(parent, "inline", Map.of()).appendChild(document.createTextNode(PageMarks.MEDIUM + carried(text)));
    }

    void text(Element parent, String text) {
        parent.appendChild(document.createTextNode(carried(text)));
    }

    void picture(Element parent, String address, String alternative, String width, String height) {
        Element picture = add(
                parent,
                "external-graphic",
                Map.of(
                        "src",
                        "url('" + address + "')",
                        "content-width",
                        "scale-to-fit",
                        "content-height",
                        "scale-to-fit",
                        "scaling",
                        "uniform",
                        "width",
                        width,
                        "height",
                        height));
        picture.setAttributeNS(EXTENSIONS, "fox:alt-text", carried(alternative));
    }

    Element table(Element parent, double... widths) {
        Element table =
                add(parent, "table", Map.of("table-layout", "fixed", "width", "100%", "border-collapse", "separate"));
        for (double width : widths) {
            add(table, "table-column", Map.of("column-width", String.format(Locale.ROOT, "%.2fpt", width)));
        }
        return table;
    }

    /** A table that only puts things beside each other is not announced as one. */
    Element grid(Element parent, double... widths) {
        Element table = table(parent, widths);
        table.setAttribute("role", "Div");
        return add(table, "table-body", Map.of("role", "Div"));
    }

    private static String carried(String text) {
        String line = PlainText.lineOf(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
