package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** Each limit cuts, says so and leaves what is within it. Those on time, memory and entries are in the hostile tests. */
class ReadingLimitsTests {

    @Test
    void pages() throws IOException {
        byte[] pdf;
        try (var document = new PDDocument()) {
            IntStream.range(0, 5).forEach(page -> document.addPage(new PDPage(PDRectangle.A4)));
            pdf = Papers.saved(document);
        }

        var reading = with("pages", "2").read("a.pdf", pdf, ReadingDepth.PAGES);

        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.reasons()).containsExactly("pages-cut");
    }

    @Test
    void filesInAFile() {
        var archive = Papers.zip(IntStream.range(0, 5)
                .boxed()
                .collect(Collectors.toMap(each -> each + ".txt", each -> Papers.utf8("Inhalt " + each))));

        var reading = with("parts", "2").read("a.zip", archive);

        assertThat(reading.parts()).hasSize(2);
        assertThat(reading.reasons()).containsExactly("too-many-parts");
    }

    @Test
    void sizeOfFilesInAFile() {
        var archive = Papers.zip(Map.of("gross.bin", new byte[1_500_000]));

        var reading = with("part-megabytes", "1").read("a.zip", archive);

        assertThat(reading.parts()).isEmpty();
        assertThat(reading.reasons()).containsExactly("part-too-large");
        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatAnArchiveMayUnpackTo() {
        var archive = Papers.zip(Map.of("gross.bin", new byte[1_500_000]));

        assertThat(with("unpacked-megabytes", "1").read("a.zip", archive).reasons())
                .containsExactly("unpacks-too-large");
    }

    @Test
    void pixelsOfAPicture() {
        var picture = Papers.picture(Papers.page(200, 1, "", false), "png");

        var reading = with("image-megapixels", "2").read("a.png", picture, ReadingDepth.PAGES);

        assertThat(reading.reasons()).contains("image-too-large");
        assertThat(reading.pages()).singleElement().matches(page -> page.preview().length == 0);
    }

    @Test
    void pixelsOfAPage() throws IOException {
        var huge = new PDPage(new PDRectangle(14_000, 14_000));
        byte[] pdf;
        try (var document = new PDDocument()) {
            document.addPage(huge);
            pdf = Papers.saved(document);
        }

        var reading = with("page-megapixels", "1").read("a.pdf", pdf, ReadingDepth.PAGES);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        var shown = ImageIO.read(new ByteArrayInputStream(reading.pages().get(0).preview()));
        assertThat(shown.getWidth() * shown.getHeight()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void pagesForTextRecognition() {
        OtherPrograms.needs("tesseract");
        var page = Papers.page(100, 1, "", false);

        var reading = with("recognised-pages", "1").read("a.pdf", Papers.scan(List.of(page, page)));

        assertThat(reading.pages()).filteredOn(PageReading::recognised).hasSizeLessThanOrEqualTo(1);
        assertThat(reading.reasons()).containsExactly("text-recognition-incomplete");
    }

    @Test
    void timeForTextRecognition() {
        OtherPrograms.needs("tesseract");
        var scan = Papers.scan(List.of(Papers.page(200, 1, "", false)));

        var reading = with("recognition-time", "1ms").read("a.pdf", scan);

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.reasons()).containsExactly("text-recognition-incomplete");
    }

    private static DocumentReader with(String limit, String value) {
        return Readers.with(Map.of("limits." + limit, value));
    }
}
