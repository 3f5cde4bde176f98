package nrw.bildungspartner.document.writing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nrw.bildungspartner.document.printing.PageFlow;
import nrw.bildungspartner.document.printing.PageMarks;
import nrw.bildungspartner.document.printing.Typefaces;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.model.PropertyResolver;
import org.docx4j.model.styles.StyleUtil;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Style;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a Word document, as signs nobody uses, what its translation into a page flow would lose: which paragraph is
 * a heading, which letters are set in another family, where somebody signs. {@link PageFlow} reads and removes them.
 */
class WordMarks {

    private static final String SIGNATURE_TAG = "signature";

    private final PropertyResolver styles;
    private final Iterator<String> signatureFields;

    /** @param signatureFields their names in the order in which the places to sign stand in the document */
    WordMarks(PropertyResolver styles, List<String> signatureFields) {
        this.styles = styles;
        this.signatureFields = signatureFields.iterator();
    }

    void mark(Object part) {
        walk(part, null);
    }

    void finish() {
        if (signatureFields.hasNext()) {
            throw new IllegalStateException("The template has no place for " + signatureFields.next());
        }
    }

    private void walk(Object parent, @Nullable P paragraph) {
        List<Object> children = TraversalUtil.getChildrenImpl(parent);
        if (children == null) {
            return;
        }
        List<Object> marked = new ArrayList<>();
        for (Object child : children) {
            Object item = XmlUtils.unwrap(child);
            P around = item instanceof P p ? p : paragraph;
            walk(item, around);
            if (item instanceof SdtElement control) {
                marked.addAll(uncontrolled(control));
            } else if (!isPicture(item)) {
                marked.add(child);
            }
            if (item instanceof R run && around != null) {
                resolveStyle(run, around);
                markFamily(run, around);
            } else if (item instanceof P p) {
                markHeading(p);
            }
        }
        TraversalUtil.replaceChildren(parent, marked);
    }

    private List<Object> uncontrolled(SdtElement control) {
        if (!SIGNATURE_TAG.equals(WordControls.tag(control))) {
            return control.getSdtContent().getContent();
        }
        if (!signatureFields.hasNext()) {
            throw new IllegalStateException("The template has more places to sign than there are signers");
        }
        return List.of(run(PageMarks.SIGNATURE + signatureFields.next()));
    }

    /** The page code is drawn once the pages are known. */
    private static boolean isPicture(Object item) {
        return item instanceof Drawing;
    }

    private void markHeading(P paragraph) {
        PPr format = styles.getEffectivePPr(paragraph.getPPr());
        if (format != null && format.getOutlineLvl() != null) {
            int level = Math.min(5, format.getOutlineLvl().getVal().intValue());
            paragraph.getContent().add(0, run(Character.toString(PageMarks.HEADING_1 + level)));
        }
    }

    /** A letter style's own settings, written out: with its name the translation would bring in the default size too. */
    private void resolveStyle(R run, P paragraph) {
        RPr own = run.getRPr();
        if (own == null || own.getRStyle() == null) {
            return;
        }
        Style style = styles.getStyle(own.getRStyle().getVal());
        own.setRStyle(null);
        if (style != null && style.getRPr() != null) {
            RPr resolved = XmlUtils.deepCopy(style.getRPr());
            StyleUtil.apply(own, resolved);
            if (resolved.getSz() == null) {
                resolved.setSz(styles.getEffectiveRPr(null, paragraph.getPPr()).getSz());
            }
            run.setRPr(resolved);
        }
    }

    private void markFamily(R run, P paragraph) {
        boolean hasText = run.getContent().stream().anyMatch(item -> XmlUtils.unwrap(item) instanceof Text);
        RPr format = hasText ? styles.getEffectiveRPr(run.getRPr(), paragraph.getPPr()) : null;
        if (format != null
                && format.getRFonts() != null
                && Typefaces.MEDIUM.equals(format.getRFonts().getAscii())) {
            run.getContent().add(0, text(Character.toString(PageMarks.MEDIUM)));
        }
    }

    private static R run(String content) {
        R run = Context.getWmlObjectFactory().createR();
        run.getContent().add(text(content));
        return run;
    }

    private static Object text(String content) {
        Text text = Context.getWmlObjectFactory().createText();
        text.setValue(content);
        text.setSpace("preserve");
        return Context.getWmlObjectFactory().createRT(text);
    }
}
