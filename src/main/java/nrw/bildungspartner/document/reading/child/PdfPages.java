package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF, rendered within limits. */
final class PdfPages implements PageImages {

    private static final double POINTS_PER_INCH = 72;
    private static final double MM_PER_POINT = 25.4 / POINTS_PER_INCH;
    private static final int FORM_DEPTH = 8;
    /** A picture with fewer pixels holds no page that anybody could read. */
    private static final long PIXELS_OF_A_SCAN = 400_000;

    private static final boolean JPEG2000 =
            ImageIO.getImageReadersByFormatName("JPEG2000").hasNext();

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final Draft draft;

    PdfPages(Path file, Draft draft) throws IOException {
        this.draft = draft;
        this.document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public Optional<PageImage> page(int index, int dpi) throws IOException {
        var page = document.getPage(index);
        var box = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        double width = sideways ? box.getHeight() : box.getWidth();
        double height = sideways ? box.getWidth() : box.getHeight();
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        if (largestImage(page) > draft.limits.imageMegapixels() * 1_000_000L) {
            draft.note(ReadingNote.IMAGE_TOO_LARGE);
            return Optional.empty();
        }
        double pixels = draft.limits.pageMegapixels() * 1_000_000.0;
        double scale = Math.min(dpi / POINTS_PER_INCH, Math.sqrt(pixels / (width * height)));
        var scanned = ScannedPage.of(page, width * scale);
        var image = scanned.isPresent() ? scanned.get() : renderer.renderImage(index, (float) scale, ImageType.RGB);
        return Optional.of(new PageImage(Pictures.plain(image), width * MM_PER_POINT, height * MM_PER_POINT));
    }

    @Override
    public boolean mayShowMoreThanItsText(int index) {
        try {
            return largestImage(document.getPage(index)) >= PIXELS_OF_A_SCAN;
        } catch (IOException | RuntimeException unknown) {
            return true;
        }
    }

    private long largestImage(PDPage page) throws IOException {
        return largestImage(page.getResources(), FORM_DEPTH, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * Looks at the pictures of a page before PDFBox does: it unpacks a picture as a whole before it makes it smaller, so
     * that one of 30,000 by 30,000 pixels is a bomb; and it leaves out without a word what it cannot decode.
     */
    private long largestImage(@Nullable PDResources resources, int depth, Set<COSBase> seen) throws IOException {
        if (resources == null || depth == 0 || !seen.add(resources.getCOSObject())) {
            return 0;
        }
        long largest = 0;
        for (COSName name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                largest = Math.max(largest, (long) image.getWidth() * image.getHeight());
                if (!JPEG2000 && filters(image).contains(COSName.JPX_DECODE)) {
                    draft.note(ReadingNote.IMAGE_FORMAT_UNKNOWN);
                }
                var mask = image.getSoftMask();
                if (mask != null) {
                    largest = Math.max(largest, (long) mask.getWidth() * mask.getHeight());
                }
            } else if (object instanceof PDFormXObject form) {
                largest = Math.max(largest, largestImage(form.getResources(), depth - 1, seen));
            }
        }
        return largest;
    }

    private static List<COSName> filters(PDImageXObject image) {
        @Nullable List<COSName> filters = image.getStream().getFilters();
        return filters == null ? List.of() : filters;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
