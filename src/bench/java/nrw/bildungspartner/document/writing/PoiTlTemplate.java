package nrw.bildungspartner.document.writing;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A finished Word file of ours as poi-tl would have it as a template: a tag for each value, loops for what is repeated, no
 * content controls, which it does not look into. What is conditional is decided already.
 */
final class PoiTlTemplate {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ConfigureBuilder settings = Configure.builder();
    private final byte[] template;

    private PoiTlTemplate(byte[] docx) throws IOException {
        template = Archive.change(docx, "word/(document|header\\d|footer\\d)\\.xml", this::tagged);
    }

    static PoiTlTemplate of(byte[] docx) throws IOException {
        PoiTlTemplate template = new PoiTlTemplate(docx);
        if (template.values.size() < 20) {
            throw new IllegalStateException("Only these values were found: " + template.values);
        }
        return template;
    }

    byte[] fill() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XWPFTemplate.compile(new ByteArrayInputStream(template), settings.build())
                .render(values)
                .writeAndClose(out);
        return out.toByteArray();
    }

    private byte[] tagged(byte[] part) {
        try {
            Document xml = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part));
            for (Element control : controls(xml.getDocumentElement())) {
                if (propertyOf(control, WORD_2012, "repeatingSection") != null) {
                    loop(control);
                }
            }
            tag(xml.getDocumentElement(), values, "{{%s}}");
            controls(xml.getDocumentElement()).forEach(PoiTlTemplate::unwrap);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the first of what is repeated and puts what stands in each into a list. */
    private void loop(Element control) {
        String name = "loop" + values.size();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Element> items = controls(control).stream()
                .filter(item -> propertyOf(item, WORD_2012, "repeatingSectionItem") != null)
                .toList();
        Element first = items.get(0);
        boolean isRow = first.getElementsByTagNameNS(WORD, "tr").getLength() > 0;
        for (Element item : items) {
            Map<String, Object> row = new LinkedHashMap<>();
            tag(item, row, isRow ? "[%s]" : "{{%s}}");
            rows.add(row);
            if (item != first) {
                item.getParentNode().removeChild(item);
            }
        }
        if (isRow) {
            Element place = (Element) first.getElementsByTagNameNS(WORD, "p").item(0);
            place.appendChild(run(place, "{{" + name + "}}"));
            settings.bind(name, new LoopRowTableRenderPolicy(true));
        } else {
            Element place = (Element) first.getElementsByTagNameNS(WORD, "p").item(0);
            place.getParentNode().insertBefore(paragraph(place, "{{?" + name + "}}"), place);
            place.getParentNode().insertBefore(paragraph(place, "{{/" + name + "}}"), place.getNextSibling());
        }
        values.put(name, rows);
    }

    private static void tag(Element within, Map<String, Object> values, String form) {
        for (Element control : controls(within)) {
            if (propertyOf(control, WORD, "dataBinding") != null
                    && control.getElementsByTagNameNS(WORD, "sdt").getLength() == 0) {
                String name = "v" + values.size();
                NodeList texts = control.getElementsByTagNameNS(WORD, "t");
                StringBuilder value = new StringBuilder();
                for (int i = 0; i < texts.getLength(); i++) {
                    value.append(i == 0 ? "" : "\n").append(texts.item(i).getTextContent());
                    texts.item(i).setTextContent(i == 0 ? form.formatted(name) : "");
                }
                values.put(name, value.toString());
                unwrap(control);
            }
        }
    }

    private static List<Element> controls(Element within) {
        List<Element> controls = new ArrayList<>();
        NodeList found = within.getElementsByTagNameNS(WORD, "sdt");
        for (int i = 0; i < found.getLength(); i++) {
            controls.add((Element) found.item(i));
        }
        return controls;
    }

    private static Element propertyOf(Element control, String namespace, String name) {
        return child(child(control, WORD, "sdtPr"), namespace, name);
    }

    private static Element child(Element parent, String namespace, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI())) {
                return (Element) node;
            }
        }
        return null;
    }

    private static void unwrap(Element control) {
        Element content = child(control, WORD, "sdtContent");
        while (content != null && content.getFirstChild() != null) {
            control.getParentNode().insertBefore(content.getFirstChild(), control);
        }
        control.getParentNode().removeChild(control);
    }

    private static Element paragraph(Element like, String text) {
        Element paragraph = like.getOwnerDocument().createElementNS(WORD, "w:p");
        paragraph.appendChild(run(like, text));
        return paragraph;
    }

    private static Element run(Element like, String text) {
        Element run = like.getOwnerDocument().createElementNS(WORD, "w:r");
        Element words = like.getOwnerDocument().createElementNS(WORD, "w:t");
        words.setTextContent(text);
        run.appendChild(words);
        return run;
    }
}
