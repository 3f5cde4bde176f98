package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF that this application printed itself. */
final class OwnText {

    private OwnText() {}

    /** Page by page. */
    static List<String> pages(byte[] issued) {
        try (PDDocument pdf = Loader.loadPDF(issued)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                text.setStartPage(number);
                text.setEndPage(number);
                pages.add(text.getText(pdf));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("A document of ours cannot be opened", e);
        }
    }
}
