package nrw.bildungspartner.document.writing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Pictures and words of the pages that this application printed itself. Strangers' files are never opened here. */
public final class PagePictures {

    private PagePictures() {}

    /**
     * One page as PNG.
     *
     * @param page counted from 1
     */
    public static byte[] png(byte[] ownPdf, int page, float dpi) {
        try (PDDocument document = Loader.loadPDF(ownPdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int count(byte[] ownPdf) {
        try (PDDocument document = Loader.loadPDF(ownPdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each page says, with single blanks between words. */
    public static List<String> texts(byte[] ownPdf) {
        try (PDDocument document = Loader.loadPDF(ownPdf)) {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return List.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
