package nrw.bildungspartner.document.reading;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Paper that schools send: drawn pages with a code, printed, scanned, packed. */
final class Papers {

    static final String REFERENCE = "BP-2027-7K3MX-Q";
    private static final double MM_PER_INCH = 25.4;
    private static final double MODULE_MM = 0.85;
    private static final double QUIET_MODULES = 4;

    private Papers() {}

    static String code(int page, int pages) {
        return "BP1:" + REFERENCE + ":1:" + page + "/" + pages + ":X7";
    }

    /** A page as it leaves the office: text, and the code bottom right. */
    static BufferedImage page(int dpi, int number, String code, boolean withReference) {
        double perMm = dpi / MM_PER_INCH;
        var image = new BufferedImage((int) (210 * perMm), (int) (297 * perMm), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) (4.2 * perMm)));
        g.drawString("Kooperationsvereinbarung, Seite " + number, (int) (25 * perMm), (int) (30 * perMm));
        for (int line = 0; line < 20; line++) {
            g.drawString("Die Partner vereinbaren gemeinsame Ziele und Aktivitäten.", (int) (25 * perMm), (int)
                    ((42 + 8 * line) * perMm));
        }
        if (withReference) {
            g.drawString("Aktenzeichen " + REFERENCE, (int) (25 * perMm), (int) (280 * perMm));
        }
        if (!code.isEmpty()) {
            draw(g, code, 168 * perMm, 255 * perMm, MODULE_MM * perMm);
        }
        g.dispose();
        return image;
    }

    private static void draw(Graphics2D g, String text, double x, double y, double module) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            double left = x - QUIET_MODULES * module / 2;
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        g.fill(new java.awt.geom.Rectangle2D.Double(
                                left + column * module, y + row * module, module, module));
                    }
                }
            }
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an old copier does to a page: a little askew, grey, grainy. */
    static BufferedImage worn(BufferedImage page, double degrees, double grain, long seed) {
        var askew = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = askew.createGraphics();
        g.setColor(new Color(245, 245, 245));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(
                page,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
                null);
        g.dispose();
        var random = new Random(seed);
        var raster = askew.getRaster();
        for (int y = 0; y < askew.getHeight(); y++) {
            for (int x = 0; x < askew.getWidth(); x++) {
                double value = raster.getSample(x, y, 0) * 0.92 + 8 + random.nextGaussian() * grain;
                raster.setSample(x, y, 0, (int) Math.max(0, Math.min(255, value)));
            }
        }
        return askew;
    }

    /** Pictures as the pages of a PDF, as scanners make it. */
    static byte[] scan(List<BufferedImage> pages) {
        try (var document = new PDDocument()) {
            for (var picture : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, picture, 0.7f),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] scanWithCodes(int dpi, int pages) {
        return scan(java.util.stream.IntStream.rangeClosed(1, pages)
                .mapToObj(n -> worn(page(dpi, n, code(n, pages), true), 0.8, 6, n))
                .toList());
    }

    /** A PDF with text of its own. */
    static byte[] digital(String text) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Kooperationsvereinbarung");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 760);
                content.showText(text);
                content.endText();
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    static byte[] picture(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document by hand: a sentence, a custom XML part and a custom property. */
    static byte[] word(String sentence, String dataPart) {
        return packed(wordBody(sentence), dataPart);
    }

    static byte[] wordWithBody(String body) {
        return packed(body, "<a/>");
    }

    static String wordBody(String sentence) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>"
                + sentence + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] packed(String body, String dataPart) {
        return zip(new TreeMap<>(Map.of(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                        + "<Override PartName='/docProps/custom.xml' ContentType='application/vnd.openxmlformats-officedocument.custom-properties+xml'/>"
                        + "</Types>"),
                "_rels/.rels",
                utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>"
                        + "<Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties' Target='docProps/custom.xml'/>"
                        + "</Relationships>"),
                "docProps/custom.xml",
                utf8(
                        "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'>"
                                + "<property fmtid='{D5CDD505-2E9C-101B-9397-08002B2CF9AE}' pid='2' name='reference'><vt:lpwstr>"
                                + REFERENCE + "</vt:lpwstr></property></Properties>"),
                "word/document.xml",
                utf8(body),
                "customXml/item1.xml",
                utf8(dataPart))));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
