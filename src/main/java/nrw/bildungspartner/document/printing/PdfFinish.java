package nrw.bildungspartner.document.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.document.PageCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** The last touches on printed pages: a code on each, and a field wherever somebody signs. */
public class PdfFinish {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int PRINTED = 4;

    private final PDDocument pdf;
    private final Margins margins;
    private final List<String> signed = new ArrayList<>();

    private PdfFinish(PDDocument pdf, Margins margins) {
        this.pdf = pdf;
        this.margins = margins;
    }

    /** A finished PDF. */
    public record Finished(byte[] pdf, int pages, List<String> signatureFields) {}

    /**
     * @param number what the file's own number is made of; without it the clock would be asked
     * @param labels what each signature field is called for somebody who cannot see it, by the field's name
     */
    public static Finished finish(
            byte[] printed, Margins margins, String reference, int version, long number, Map<String, String> labels) {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            PdfFinish finish = new PdfFinish(pdf, margins);
            finish.drawCodes(reference, version);
            finish.makeFields(labels);
            return finish.save(number);
        } catch (IOException e) {
            throw new IllegalStateException("The printed pages cannot be finished", e);
        }
    }

    /** For pages that come back to nobody: without codes and fields. */
    public static Finished finishPlain(byte[] printed, Margins margins, long number) {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            return new PdfFinish(pdf, margins).save(number);
        } catch (IOException e) {
            throw new IllegalStateException("The printed pages cannot be finished", e);
        }
    }

    private Finished save(long number) throws IOException {
        ReadAloud.prepare(pdf);
        pdf.getDocument().getTrailer().removeItem(COSName.ID);
        pdf.setDocumentId(number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return new Finished(out.toByteArray(), pdf.getNumberOfPages(), signed);
    }

    private void drawCodes(String reference, int version) throws IOException {
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PageCodePicture code = PageCodePicture.of(new PageCode(reference, version, i + 1, pages));
            drawCode(pdf.getPage(i), code);
        }
    }

    /** At the foot of the page, flush with the text's right edge; the template keeps that place free. */
    private void drawCode(PDPage page, PageCodePicture code) throws IOException {
        float module = (float) (PageCodePicture.MODULE_MM * POINTS_PER_MM);
        float side = PageCodePicture.MODULES * module;
        float left = (float) (margins.width() - margins.right()) - side;
        float bottom = (float) margins.foot();
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(0f);
            for (int row = 0; row < PageCodePicture.MODULES; row++) {
                int column = 0;
                while (column < PageCodePicture.MODULES) {
                    int from = column;
                    while (column < PageCodePicture.MODULES && code.isDark(column, row)) {
                        column++;
                    }
                    if (column > from) {
                        float y = bottom + (PageCodePicture.MODULES - 1 - row) * module;
                        content.addRect(left + from * module, y, (column - from) * module, module);
                    }
                    column++;
                }
            }
            content.fill();
            content.endMarkedContent();
        }
    }

    private void makeFields(Map<String, String> labels) throws IOException {
        COSArray fields = new COSArray();
        for (PDPage page : pdf.getPages()) {
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(PageFlow.SIGNATURE_SCHEME)) {
                    String name = action.getURI().substring(PageFlow.SIGNATURE_SCHEME.length());
                    makeField(link.getCOSObject(), page, name, labels.getOrDefault(name, name));
                    fields.add(link.getCOSObject());
                }
            }
        }
        PDAcroForm form = new PDAcroForm(pdf);
        form.getCOSObject().setItem(COSName.FIELDS, fields);
        pdf.getDocumentCatalog().setAcroForm(form);
    }

    /** The press left a link where the field goes; in place it keeps its position in the order of reading. */
    private void makeField(COSDictionary place, PDPage page, String name, String label) {
        for (COSName linkOnly : List.of(COSName.A, COSName.BORDER, COSName.C, COSName.H, COSName.DEST)) {
            place.removeItem(linkOnly);
        }
        place.setItem(COSName.SUBTYPE, COSName.WIDGET);
        place.setItem(COSName.FT, COSName.SIG);
        place.setString(COSName.T, name);
        place.setString(COSName.TU, label);
        place.setString(COSName.CONTENTS, label);
        place.setInt(COSName.F, PRINTED);
        place.setItem(COSName.P, page);
        COSDictionary element = structureOf(place);
        if (element != null) {
            element.setItem(COSName.S, COSName.getPDFName("Form"));
            element.setString(COSName.ALT, label);
        }
        signed.add(name);
    }

    private @org.jspecify.annotations.Nullable COSDictionary structureOf(COSDictionary annotation) {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        int key = annotation.getInt(COSName.STRUCT_PARENT, -1);
        if (key < 0 || catalog.getStructureTreeRoot() == null) {
            return null;
        }
        COSDictionary tree = catalog.getStructureTreeRoot().getCOSObject().getCOSDictionary(COSName.PARENT_TREE);
        return tree == null ? null : entry(tree, key);
    }

    private static @org.jspecify.annotations.Nullable COSDictionary entry(COSDictionary tree, int key) {
        COSArray numbers = tree.getCOSArray(COSName.NUMS);
        if (numbers != null) {
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                if (numbers.getInt(i) == key && numbers.getObject(i + 1) instanceof COSDictionary element) {
                    return element;
                }
            }
        }
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        if (kids != null) {
            for (COSBase kid : kids) {
                COSBase object = kid instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : kid;
                COSDictionary found = object instanceof COSDictionary dictionary ? entry(dictionary, key) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
