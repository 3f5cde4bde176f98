package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Test;

class DocumentReaderTests {

    private final DocumentReader reader = Readers.usual();

    @Test
    void readsTheTextOfAPdfAndShowsItsPages() throws IOException {
        var reading = reader.read("antwort.pdf", Papers.digital("Aktenzeichen " + Papers.REFERENCE + " Müller"));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
        assertThat(reading.text()).contains(Papers.REFERENCE).contains("Müller");
        assertThat(reading.properties()).containsEntry("dc:title", "Kooperationsvereinbarung");
        assertThat(reading.pages()).singleElement().satisfies(page -> {
            assertThat(page.text()).contains(Papers.REFERENCE);
            assertThat(page.widthMm()).isBetween(209.0, 211.0);
            assertThat(page.heightMm()).isBetween(296.0, 298.0);
            assertThat(picture(page).getWidth()).isBetween(1200, 1240);
        });
    }

    @Test
    void readsTheCodesOfAGrainyScanAskew() {
        var reading = reader.read("scan.pdf", Papers.scanWithCodes(200, 3));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.codes()).containsExactly(Papers.code(1, 3), Papers.code(2, 3), Papers.code(3, 3));
        assertThat(reading.pages()).noneMatch(PageReading::recognised);
    }

    @Test
    void readsAScanAsItIsDrawn() throws IOException {
        var plain = reader.read("scan.pdf", scanned(DocumentReaderTests::whole));

        assertThat(plain.codes()).containsExactly(Papers.code(1, 1));
        assertThat(plain.pages()).singleElement().satisfies(page -> {
            assertThat(page.widthMm()).isBetween(209.0, 211.0);
            assertThat(picture(page).getWidth()).isBetween(1200, 1240);
        });
    }

    @Test
    void doesNotTakeThePictureForThePageWhereMoreIsDrawn() throws IOException {
        assertThat(reader.read("covered.pdf", scanned((document, page, picture) -> {
                            whole(document, page, picture);
                            try (var content = new PDPageContentStream(
                                    document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                                content.setNonStrokingColor(1f);
                                content.addRect(400, 0, 200, 200);
                                content.fill();
                            }
                        }))
                        .codes())
                .isEmpty();
        assertThat(reader.read("note.pdf", scanned((document, page, picture) -> {
                            whole(document, page, picture);
                            page.setAnnotations(List.of(cover(document)));
                        }))
                        .codes())
                .isEmpty();
        assertThat(reader.read("beside.pdf", scanned((document, page, picture) -> {
                            try (var content = new PDPageContentStream(document, page)) {
                                content.drawImage(picture, 300, 0, 595, 842);
                            }
                        }))
                        .codes())
                .isEmpty();
        assertThat(reader.read("turned.pdf", scanned((document, page, picture) -> {
                            whole(document, page, picture);
                            page.setRotation(180);
                        }))
                        .pages())
                .singleElement()
                .satisfies(page -> assertThat(page.turned()).isEqualTo(180));
        assertThat(reader.read("negative.pdf", scanned((document, page, picture) -> {
                            picture.getCOSObject()
                                    .setItem(COSName.DECODE, new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)));
                            whole(document, page, picture);
                        }))
                        .pages())
                .singleElement()
                .satisfies(page ->
                        assertThat(picture(page).getRaster().getSample(5, 5, 0)).isLessThan(60));
    }

    private interface Drawing {
        void draw(PDDocument document, PDPage page, PDImageXObject picture) throws IOException;
    }

    private static byte[] scanned(Drawing drawing) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture = Papers.worn(Papers.page(200, 1, Papers.code(1, 1), true), 0, 3, 1);
            drawing.draw(document, page, JPEGFactory.createFromImage(document, picture, 0.8f));
            return Papers.saved(document);
        }
    }

    private static void whole(PDDocument document, PDPage page, PDImageXObject picture) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    /** A white note over the place of the code. */
    private static PDAnnotation cover(PDDocument document) throws IOException {
        var note = new PDAnnotationSquare();
        note.setRectangle(new PDRectangle(400, 0, 195, 200));
        note.setInteriorColor(new PDColor(new float[] {1, 1, 1}, PDDeviceRGB.INSTANCE));
        note.setColor(new PDColor(new float[] {1, 1, 1}, PDDeviceRGB.INSTANCE));
        note.constructAppearances(document);
        return note;
    }

    @Test
    void turnsAPageThatLiesOnItsHeadAndSaysWhereItsCodeIs() {
        for (int quarters = 0; quarters < 4; quarters++) {
            var page = turned(Papers.page(150, 1, Papers.code(1, 1), false), quarters);

            var reading = reader.read("foto.png", Papers.picture(page, "png"));

            assertThat(reading.codes()).containsExactly(Papers.code(1, 1));
            var shown = reading.pages().get(0);
            assertThat(shown.turned()).isEqualTo((360 - quarters * 90) % 360);
            assertThat(picture(shown).getHeight()).isGreaterThan(picture(shown).getWidth());
            assertThat(shown.widthMm()).isLessThan(shown.heightMm());
            var corners = shown.codes().get(0).corners();
            assertThat(corners.get(1).x()).isBetween(165.0, 180.0);
            assertThat(corners.get(1).y()).isBetween(250.0, 265.0);
            assertThat(corners.get(0).y()).isGreaterThan(corners.get(1).y() + 10);
            assertThat(corners.get(2).x()).isGreaterThan(corners.get(1).x() + 10);
        }
    }

    @Test
    void recognisesTheTextOfAScanWithoutACode() {
        var scan = Papers.scan(List.of(Papers.worn(Papers.page(200, 1, "", true), 0.3, 4, 1)));

        var reading = reader.read("scan.pdf", scan);

        assertThat(reading.codes()).isEmpty();
        assertThat(reading.pages()).singleElement().matches(PageReading::recognised);
        assertThat(reading.text()).contains("Kooperationsvereinbarung").contains(Papers.REFERENCE);
    }

    @Test
    void recognisesNoTextWhereAPageIsMadeOfNothingButText() {
        var foreign = reader.read("fremd.pdf", Papers.digital("Ein Brief ohne Aktenzeichen"));

        assertThat(foreign.outcome()).isEqualTo(Outcome.READ);
        assertThat(foreign.pages()).singleElement().matches(page -> !page.recognised());
    }

    @Test
    void doesNotTrustThePoorTextThatAScannerLaidOverItsPicture() throws IOException {
        byte[] poor;
        try (var document =
                Loader.loadPDF(Papers.scan(List.of(Papers.worn(Papers.page(200, 1, "", true), 0.3, 4, 1))))) {
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setRenderingMode(RenderingMode.NEITHER);
                content.showText("Kooperat ionsvere1nbarnng");
                content.endText();
            }
            poor = Papers.saved(document);
        }

        assertThat(reader.read("scan.pdf", poor).text()).contains(Papers.REFERENCE);
    }

    @Test
    void recognisesTextInAnArchiveAndInEveryPageIfAskedTo() {
        var withoutCode = Papers.scan(List.of(Papers.page(200, 1, "", true)));
        var withCode = Papers.scan(List.of(Papers.page(200, 1, Papers.code(1, 1), true)));

        var archive = reader.read("a.zip", Papers.zip(Map.of("scan.pdf", withoutCode)));
        var cheap = reader.read("b.pdf", withCode);
        var everything = reader.read("b.pdf", withCode, ReadingDepth.EVERYTHING);

        assertThat(archive.parts().get(0).reading().text()).contains(Papers.REFERENCE);
        assertThat(cheap.text()).isEmpty();
        assertThat(everything.text()).contains(Papers.REFERENCE);
        assertThat(everything.codes()).isEqualTo(cheap.codes());
    }

    @Test
    void saysThatAPictureInAnUnknownFormatIsMissingFromThePage() throws IOException {
        byte[] pdf;
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[] {1, 2, 3}),
                    COSName.JPX_DECODE,
                    10,
                    10,
                    8,
                    PDDeviceGray.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 500, 500);
            }
            pdf = Papers.saved(document);
        }

        var reading = reader.read("jpx.pdf", pdf, ReadingDepth.PAGES);

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.reasons()).contains("image-format-unknown");
    }

    @Test
    void leavesTextRecognitionOutWhereItIsNotWanted() {
        var scan = Papers.scan(List.of(Papers.page(150, 1, "", true)));

        var reading = reader.read("scan.pdf", scan, ReadingDepth.PAGES);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.text()).isEmpty();
        assertThat(reading.pages()).hasSize(1);
    }

    @Test
    void findsTheDataThatTravelsInAWordDocument() {
        var data = "<agreement xmlns='urn:x'><reference>" + Papers.REFERENCE + "</reference></agreement>";

        var reading = reader.read("vereinbarung.docx", Papers.word("Wir möchten mitmachen &amp; mehr", data));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(reading.text()).isEqualTo("Wir möchten mitmachen & mehr");
        assertThat(reading.embeddedData()).contains(data);
        assertThat(reading.properties()).containsEntry("custom:reference", Papers.REFERENCE);
    }

    @Test
    void readsEveryFileInAnArchiveByItself() {
        var inner = Papers.zip(Map.of("tief.txt", Papers.utf8("ganz unten")));
        var archive =
                Papers.zip(Map.of("../../boese.pdf", Papers.digital("Vertrag " + Papers.REFERENCE), "mehr.zip", inner));

        var reading = reader.read("alles.zip", archive);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.parts()).extracting(PartReading::name).containsExactlyInAnyOrder("boese.pdf", "mehr.zip");
        assertThat(reading.withParts().map(Reading::text))
                .anyMatch(text -> text.contains(Papers.REFERENCE))
                .anyMatch(text -> text.contains("ganz unten"));
    }

    @Test
    void readsAPhoneCamerasPictureAsAPageOfA4() {
        var reading = reader.read("IMG_1.jpg", Papers.picture(Papers.page(250, 1, Papers.code(1, 1), false), "jpg"));

        assertThat(reading.codes()).containsExactly(Papers.code(1, 1));
        assertThat(reading.pages().get(0).heightMm()).isBetween(290.0, 300.0);
    }

    @Test
    void goesByTheContentAndNotByTheName() {
        var reading = reader.read("harmlos.pdf", Papers.utf8("Das ist nur Text mit " + Papers.REFERENCE));

        assertThat(reading.mediaType()).isEqualTo("text/plain");
        assertThat(reading.text()).contains(Papers.REFERENCE);
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        var result = image;
        for (int turn = 0; turn < quarters; turn++) {
            var next = new BufferedImage(result.getHeight(), result.getWidth(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < result.getHeight(); y++) {
                for (int x = 0; x < result.getWidth(); x++) {
                    next.setRGB(result.getHeight() - 1 - y, x, result.getRGB(x, y));
                }
            }
            result = next;
        }
        return result;
    }

    private static BufferedImage picture(PageReading page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.preview()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
