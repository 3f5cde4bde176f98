package nrw.bildungspartner.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What people do with paper before they send it: lay pages together, take some out, take photos of them. */
final class PaperStack {

    private PaperStack() {}

    /** All pages of these files as one file, in this order. */
    static byte[] together(byte[]... files) {
        try (var stack = new PDDocument()) {
            List<PDDocument> open = new ArrayList<>();
            for (byte[] file : files) {
                PDDocument document = Loader.loadPDF(file);
                open.add(document);
                document.getPages().forEach(page -> importInto(stack, page));
            }
            var bytes = new ByteArrayOutputStream();
            stack.save(bytes);
            for (PDDocument document : open) {
                document.close();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one page of this one, counted from 1. */
    static byte[] page(byte[] file, int number) {
        try (var document = Loader.loadPDF(file);
                var one = new PDDocument()) {
            one.importPage(document.getPage(number - 1));
            var bytes = new ByteArrayOutputStream();
            one.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page as a picture, turned upside down if wanted. */
    static byte[] photo(byte[] file, int number, boolean upsideDown) {
        try (var document = Loader.loadPDF(file)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(number - 1, 150);
            var shown = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = shown.createGraphics();
            if (upsideDown) {
                pen.rotate(Math.PI, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            }
            pen.drawImage(picture, 0, 0, null);
            pen.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(shown, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void importInto(PDDocument stack, PDPage page) {
        try {
            stack.importPage(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
