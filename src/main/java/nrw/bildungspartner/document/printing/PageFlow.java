package nrw.bildungspartner.document.printing;

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
public class PageFlow {

    /** Where somebody signs becomes a link with this scheme; the finished PDF turns it into a field. */
    static final String SIGNATURE_SCHEME = "signature:";

    private static final double LINE_STEP = 12;
    private static final double SMALLEST_LINE = 1.2;

    private final Document document;
    private final Element root;
    private final Margins margins;
    private final PageTables tables;
    private final List<Element> headings = new ArrayList<>();

    public PageFlow(Document document, Margins margins) {
        this.document = document;
        this.root = document.getDocumentElement();
        this.margins = margins;
        this.tables = new PageTables(document, margins);
        prepare();
    }

    Document document() {
        return document;
    }

    public Margins margins() {
        return margins;
    }

    private void prepare() {
        Fo.all(root, "simple-page-master").forEach(this::setPage);
        tables.arrange(root);
        Fo.all(root, "static-content").forEach(content -> content.setAttribute("role", "artifact"));
        Fo.all(root, "block").forEach(this::setBreaks);
        new PageText(document, margins).set(root);
        Fo.all(root, "block").forEach(PageFlow::setLine);
        Fo.all(root, "flow").forEach(this::mark);
        Fo.all(root, "flow").forEach(this::joinLists);
        tables.keep(root);
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
            if (mark >= PageMarks.HEADING_1 && mark <= PageMarks.HEADING_6) {
                text.setData(content.substring(1));
                markHeading(text, mark - PageMarks.HEADING_1 + 1);
            } else if (mark == PageMarks.SIGNATURE) {
                tables.placeToSign(text, content.substring(1));
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
