package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finished Word file taken apart: what is the same in each agreement, and the values between. */
final class KnownDocument {

    private static final Pattern BOUND =
            Pattern.compile("<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:dataBinding (?:(?!</w:sdtPr>).)*</w:sdtPr>"
                    + "<w:sdtContent>(?<run>(?:(?!<w:sdt>).)*?)</w:sdtContent></w:sdt>");
    private static final Pattern TEXT = Pattern.compile("(<w:t[^>]*>)([^<]*)(</w:t>)");
    private static final Pattern DATA = Pattern.compile("(>)([^<]+)(</)");

    private final Map<String, byte[]> parts;
    private final Map<String, List<String>> pieces = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private KnownDocument(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static KnownDocument of(byte[] docx) throws IOException {
        Map<String, byte[]> parts = Archive.parts(docx);
        KnownDocument known = new KnownDocument(parts);
        parts.forEach((name, content) -> {
            if (isText(name)) {
                known.pieces.put(name, known.cut(new String(content, StandardCharsets.UTF_8), TEXT, BOUND));
            } else if (name.equals("customXml/item1.xml")) {
                known.pieces.put(name, known.cut(new String(content, StandardCharsets.UTF_8), DATA, null));
            }
        });
        if (known.values.size() < 50) {
            throw new IllegalStateException("Only " + known.values.size() + " values were found");
        }
        return known;
    }

    private static boolean isText(String name) {
        return name.matches("word/(document|header\\d|footer\\d)\\.xml");
    }

    /** Pieces and names of values in turn. */
    private List<String> cut(String xml, Pattern place, Pattern within) {
        List<String> cut = new ArrayList<>();
        int end = 0;
        Matcher bound = within == null ? null : within.matcher(xml);
        Matcher text = place.matcher(xml);
        int from = 0;
        while (bound == null ? text.find(from) : bound.find()) {
            int until = bound == null ? text.end() : bound.end();
            if (bound != null && !(text.find(bound.start("run")) && text.end() <= until)) {
                continue;
            }
            cut.add(xml.substring(end, text.start(2)));
            String name = "v" + values.size();
            values.put(name, unescaped(text.group(2)));
            cut.add(name);
            end = text.end(2);
            from = text.end(2);
        }
        cut.add(xml.substring(end));
        return cut;
    }

    /** The whole file written by hand: pieces and escaped values in turn, all parts into one archive. */
    byte[] byHand() throws IOException {
        Map<String, byte[]> written = new LinkedHashMap<>(parts);
        pieces.forEach((name, cut) -> {
            StringBuilder xml = new StringBuilder();
            for (int i = 0; i < cut.size(); i++) {
                xml.append(i % 2 == 0 ? cut.get(i) : escaped(values.get(cut.get(i))));
            }
            written.put(name, xml.toString().getBytes(StandardCharsets.UTF_8));
        });
        return Archive.of(written);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
