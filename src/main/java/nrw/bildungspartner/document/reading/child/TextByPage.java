package nrw.bildungspartner.document.reading.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the text of Tika's XHTML, whole and by page, free of characters that no database or page should see. */
final class TextByPage extends DefaultHandler {

    /** Ends the parsing once there is more text than wanted; what was gathered stays. */
    static final class Full extends SAXException {}

    private static final Set<String> SILENT = Set.of("head", "title", "script", "style");
    private static final Set<String> LINES = Set.of("p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br");

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final List<Integer> pageEnds = new ArrayList<>();
    private int silent;
    private int divs;
    private int pageDiv = -1;
    private boolean full;

    TextByPage(int limit) {
        this.limit = limit;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (SILENT.contains(local)) {
            silent++;
        } else if (local.equals("div")) {
            divs++;
            if (pageDiv < 0 && "page".equals(attributes.getValue("class"))) {
                pageDiv = divs;
                pageStarts.add(text.length());
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (SILENT.contains(local)) {
            silent--;
            return;
        }
        if (LINES.contains(local)) {
            endLine();
        } else if (local.equals("td") || local.equals("th")) {
            text.append('\t');
        }
        if (local.equals("div")) {
            if (divs == pageDiv) {
                pageEnds.add(text.length());
                pageDiv = -1;
            }
            divs--;
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            if (text.length() >= limit) {
                full = true;
                throw new Full();
            }
            if (chars[i] == '\n') {
                endLine();
            } else {
                text.append(PlainText.clean(chars[i]));
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    /** At most one empty line in a row. */
    private void endLine() {
        var end = text.length();
        if (end >= 2 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n' || end == 0) {
            return;
        }
        text.append('\n');
    }

    boolean full() {
        return full;
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of each page, for formats that have pages. */
    List<String> pages() {
        var pages = new ArrayList<String>();
        for (int i = 0; i < pageStarts.size(); i++) {
            @Nullable Integer end = i < pageEnds.size() ? pageEnds.get(i) : null;
            pages.add(text.substring(pageStarts.get(i), end == null ? text.length() : end)
                    .strip());
        }
        return pages;
    }
}
