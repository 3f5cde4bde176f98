package nrw.bildungspartner.document.writing;

import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The kinds of elements in a PDF's structure. */
final class StructureTypes {

    private StructureTypes() {}

    static Set<String> of(PDDocument pdf) {
        Set<String> types = new TreeSet<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), types);
        return types;
    }

    private static void collect(PDStructureNode node, Set<String> types) {
        if (node instanceof PDStructureElement element) {
            types.add(element.getStructureType());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                collect(child, types);
            }
        }
    }
}
