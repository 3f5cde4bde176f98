package nrw.bildungspartner.document.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Mends what the press leaves undone of PDF/UA-1, the standard of pages that a program can read aloud. */
final class ReadAloud {

    private static final Pattern TITLE = Pattern.compile("<dc:title>([^<]*)</dc:title>");
    private static final Pattern LANGUAGE = Pattern.compile("<dc:language>([^<]*)</dc:language>");
    private static final Pattern DATE = Pattern.compile("<dc:date>([^<]*)</dc:date>");

    private ReadAloud() {}

    static void prepare(PDDocument pdf) throws IOException {
        showTitle(pdf.getDocumentCatalog());
        spellOut(pdf);
        forgetLettersSeen(pdf);
    }

    private static void showTitle(PDDocumentCatalog catalog) {
        PDViewerPreferences view = catalog.getViewerPreferences();
        if (view == null) {
            view = new PDViewerPreferences(new COSDictionary());
        }
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
    }

    /** The press shortens the lists in what the file says about itself; a list of one is still to be written as a list. */
    private static void spellOut(PDDocument pdf) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        String about = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        about = TITLE.matcher(about)
                .replaceAll("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">$1</rdf:li></rdf:Alt></dc:title>");
        about = LANGUAGE.matcher(about).replaceAll("<dc:language><rdf:Bag><rdf:li>$1</rdf:li></rdf:Bag></dc:language>");
        about = DATE.matcher(about).replaceAll("<dc:date><rdf:Seq><rdf:li>$1</rdf:li></rdf:Seq></dc:date>");
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(about.getBytes(StandardCharsets.UTF_8))));
    }

    /** The list of letters inside a font file is not needed, and the press leaves letters out of it. */
    private static void forgetLettersSeen(PDDocument pdf) {
        for (COSObject object : pdf.getDocument().getObjectsByType(COSName.FONT_DESC)) {
            if (object.getObject() instanceof COSDictionary descriptor) {
                descriptor.removeItem(COSName.CID_SET);
            }
        }
    }
}
