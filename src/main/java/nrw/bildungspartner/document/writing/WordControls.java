package nrw.bildungspartner.document.writing;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.wml.Id;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.Tag;
import org.jspecify.annotations.Nullable;

/** Content controls as the library hands them out, looked at with fewer words. */
final class WordControls {

    private static final String CONDITION = "od:condition=";

    private WordControls() {}

    /** Takes away the frames of conditions that held: other word processors lose text around places inside them. */
    static void unwrapConditions(Object parent) {
        List<Object> children = TraversalUtil.getChildrenImpl(parent);
        if (children == null || children.isEmpty()) {
            return;
        }
        List<Object> unwrapped = new ArrayList<>();
        for (Object child : children) {
            unwrapConditions(XmlUtils.unwrap(child));
            if (XmlUtils.unwrap(child) instanceof SdtElement control
                    && tag(control).startsWith(CONDITION)) {
                unwrapped.addAll(control.getSdtContent().getContent());
            } else {
                unwrapped.add(child);
            }
        }
        if (unwrapped.size() != children.size() || !unwrapped.equals(children)) {
            TraversalUtil.replaceChildren(parent, unwrapped);
        }
    }

    static String tag(SdtElement control) {
        Tag tag = control.getSdtPr() == null ? null : control.getSdtPr().getTag();
        return tag == null || tag.getVal() == null ? "" : tag.getVal();
    }

    /** The control's property of this kind as it lies in the list, maybe inside an element. */
    static @Nullable Object element(SdtPr properties, Class<?> kind) {
        return properties.getRPrOrAliasOrLock().stream()
                .filter(element -> kind.isInstance(XmlUtils.unwrap(element)))
                .findFirst()
                .orElse(null);
    }

    static <T> @Nullable T property(SdtPr properties, Class<T> kind) {
        Object element = element(properties, kind);
        return element == null ? null : kind.cast(XmlUtils.unwrap(element));
    }

    /** Gives the control its number, at the place in the order where Word expects it. */
    static void number(SdtPr properties, long number) {
        List<Object> all = properties.getRPrOrAliasOrLock();
        all.removeIf(element -> XmlUtils.unwrap(element) instanceof Id);
        int place = 0;
        while (place < all.size() && standsBeforeNumber(XmlUtils.unwrap(all.get(place)))) {
            place++;
        }
        Id id = new Id();
        id.setVal(java.math.BigInteger.valueOf(number));
        all.add(place, id);
    }

    private static boolean standsBeforeNumber(Object property) {
        return property instanceof RPr || property instanceof SdtPr.Alias || property instanceof Tag;
    }
}
