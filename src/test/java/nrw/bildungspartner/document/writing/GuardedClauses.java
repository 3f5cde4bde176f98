package nrw.bildungspartner.document.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTLock;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STLock;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Text;

/**
 * The clauses of an agreement that nobody is to change by mistake.
 *
 * @param names what the locked controls call themselves
 * @param unguarded paragraphs of the running text with words outside of any control
 */
record GuardedClauses(Set<String> names, List<String> unguarded) {

    private static final String CLAUSE = "clause:";

    static GuardedClauses of(Object body) {
        GuardedClauses clauses = new GuardedClauses(new TreeSet<>(), new ArrayList<>());
        new TraversalUtil(body, new TraversalUtil.CallbackImpl() {
            @Override
            public List<Object> apply(Object item) {
                if (item instanceof SdtElement control
                        && WordControls.tag(control).startsWith(CLAUSE)) {
                    clauses.note(control);
                } else if (item instanceof P paragraph && isRunningText(paragraph)) {
                    clauses.look(paragraph);
                }
                return List.of();
            }
        });
        return clauses;
    }

    private void note(SdtElement control) {
        CTLock lock = WordControls.property(control.getSdtPr(), CTLock.class);
        if (lock != null && lock.getVal() == STLock.SDT_CONTENT_LOCKED) {
            names.add(WordControls.tag(control).substring(CLAUSE.length()));
        }
    }

    private void look(P paragraph) {
        StringBuilder free = new StringBuilder();
        for (Object child : paragraph.getContent()) {
            if (XmlUtils.unwrap(child) instanceof R run) {
                run.getContent().stream()
                        .map(XmlUtils::unwrap)
                        .filter(Text.class::isInstance)
                        .forEach(text -> free.append(((Text) text).getValue()));
            }
        }
        if (!free.toString().isBlank()) {
            unguarded.add(free.toString());
        }
    }

    private static boolean isRunningText(P paragraph) {
        String style = paragraph.getPPr() == null || paragraph.getPPr().getPStyle() == null
                ? ""
                : paragraph.getPPr().getPStyle().getVal();
        return style.equals("BodyText") || style.equals("Heading2") || style.equals("HeadingPlain");
    }
}
