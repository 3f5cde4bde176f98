package nrw.bildungspartner.document.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.CTDataBinding;
import org.docx4j.wml.CTSdtText;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RStyle;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.SdtRun;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the data into the content controls bound to it. Repeats and conditions have been dealt with before, so every
 * binding names one element, step by step from the root.
 */
class WordBinder extends TraversalUtil.CallbackImpl {

    private static final Pattern STEP = Pattern.compile("/bp:(\\w+)(?:\\[(\\d+)])?");
    /** The place in a repeat and, left from the template, the first of just that one. */
    private static final Pattern REPEATED = Pattern.compile("(\\[\\d+])\\[1]");

    /** Copies of a repeated control come with chance numbers; the same agreement shall make the same file. */
    private static final long FIRST_NUMBER = 1_000_001;

    private static final String PLACEHOLDER_STYLE = "PlaceholderText";
    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    private final Element data;
    private final boolean blank;
    private long controls;

    /** @param blank whether empty places say what belongs there, for somebody to write over it */
    WordBinder(Element data, boolean blank) {
        this.data = data;
        this.blank = blank;
    }

    void bind(Object part) {
        new TraversalUtil(part, this);
    }

    @Override
    public @Nullable List<Object> apply(Object item) {
        if (item instanceof SdtElement control && control.getSdtPr() != null) {
            WordControls.number(control.getSdtPr(), FIRST_NUMBER + controls++);
            CTDataBinding binding = control.getSdtPr().getDataBinding();
            if (binding != null && control instanceof SdtRun run) {
                binding.setXpath(REPEATED.matcher(binding.getXpath()).replaceAll("$1"));
                fill(run, valueAt(binding.getXpath()));
            }
        }
        return null;
    }

    private void fill(SdtRun control, String value) {
        SdtPr properties = control.getSdtPr();
        RPr format = WordControls.property(properties, RPr.class);
        List<Object> content = control.getSdtContent().getContent();
        content.clear();
        if (!value.isEmpty()) {
            content.add(run(format, isMultiline(properties) ? value.split("\n") : new String[] {value}));
        } else if (blank) {
            content.add(placeholder(properties, format));
        } else {
            content.add(run(format, ""));
        }
    }

    private static R run(@Nullable RPr format, String... lines) {
        R run = WORD.createR();
        if (format != null) {
            run.setRPr(XmlUtils.deepCopy(format));
        }
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.getContent().add(WORD.createBr());
            }
            Text text = WORD.createText();
            text.setValue(lines[i]);
            text.setSpace("preserve");
            run.getContent().add(WORD.createRT(text));
        }
        return run;
    }

    private static R placeholder(SdtPr properties, @Nullable RPr format) {
        List<Object> all = properties.getRPrOrAliasOrLock();
        all.add(
                all.indexOf(WordControls.element(properties, CTDataBinding.class)),
                WORD.createSdtPrShowingPlcHdr(WORD.createBooleanDefaultTrue()));
        SdtPr.Alias alias = WordControls.property(properties, SdtPr.Alias.class);
        R run = run(format, "[" + (alias == null ? "…" : alias.getVal()) + "]");
        RPr look = run.getRPr() == null ? WORD.createRPr() : run.getRPr();
        RStyle style = WORD.createRStyle();
        style.setVal(PLACEHOLDER_STYLE);
        look.setRStyle(style);
        run.setRPr(look);
        return run;
    }

    private static boolean isMultiline(SdtPr properties) {
        CTSdtText text = WordControls.property(properties, CTSdtText.class);
        return text != null && text.isMultiLine();
    }

    private String valueAt(String path) {
        Matcher step = STEP.matcher(path);
        Element at = data;
        boolean atRoot = true;
        int end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            if (!atRoot) {
                at = child(at, step.group(1), step.group(2) == null ? 1 : Integer.parseInt(step.group(2)));
                if (at == null) {
                    return "";
                }
            }
            atRoot = false;
        }
        if (end != path.length()) {
            throw new IllegalStateException("A template binds a place to " + path + ", which names no single element");
        }
        return at.getTextContent();
    }

    private static @Nullable Element child(Element parent, String name, int position) {
        int seen = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName()) && ++seen == position) {
                return element;
            }
        }
        return null;
    }
}
