package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nrw.bildungspartner.document.reading.ReadingDepth;
import nrw.bildungspartner.document.reading.ReadingLimits;
import nrw.bildungspartner.document.reading.child.picture.CodeSearch;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What reading a file costs at the least: the parser, the pages as pictures and the search for codes, one after the other. */
public final class BareParts {

    private static final int DPI = 200;
    private static final long MILLIS_FOR_CODES = 4_000;

    private final TikaText tika = new TikaText();
    private final Path home;
    private final ReadingLimits limits;

    public BareParts(Path home, ReadingLimits limits) {
        this.home = home;
        this.limits = limits;
    }

    /** @return how many codes were found */
    public int read(byte[] pdf) {
        var task = new Wire.Task(
                Wire.Kind.FILE, "scan.pdf", ReadingDepth.PAGES, limits, Duration.ofMinutes(1), List.of(), null);
        var draft = new Draft(task);
        int codes = 0;
        try {
            var file = Files.write(home.resolve("bare.pdf"), pdf);
            draft.mediaType = tika.detect(file, "scan.pdf");
            tika.extract(file, "scan.pdf", draft);
            try (var document = Loader.loadPDF(file.toFile())) {
                var renderer = new PDFRenderer(document);
                renderer.setSubsamplingAllowed(true);
                for (int index = 0; index < document.getNumberOfPages(); index++) {
                    var image = renderer.renderImageWithDPI(index, DPI, ImageType.RGB);
                    codes += new CodeSearch(Pictures.grey(image), image.getWidth(), image.getHeight())
                            .find(true, MILLIS_FOR_CODES)
                            .size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
