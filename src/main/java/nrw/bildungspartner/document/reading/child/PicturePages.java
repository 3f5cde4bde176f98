package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Photos and scans: the pictures of an image file, several in the case of TIFF. */
final class PicturePages implements PageImages {

    private static final double A4_LONG = 297;
    private static final double A4_SHORT = 210;
    private static final double SMALLEST_MM = 60;
    private static final double LARGEST_MM = 900;

    private final Draft draft;
    private final @Nullable ImageInputStream in;
    private final @Nullable ImageReader reader;
    private final boolean asTheCameraSays;
    private final int count;

    PicturePages(Path file, Draft draft) throws IOException {
        this(file, draft, true);
    }

    /** A picture that stands upright already, whatever the file says that it was made from. */
    static PicturePages upright(Path file, Draft draft) throws IOException {
        return new PicturePages(file, draft, false);
    }

    private PicturePages(Path file, Draft draft, boolean asTheCameraSays) throws IOException {
        this.draft = draft;
        this.asTheCameraSays = asTheCameraSays;
        this.in = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            draft.note(ReadingNote.IMAGE_FORMAT_UNKNOWN);
            reader = null;
            count = 0;
            return;
        }
        reader = readers.next();
        reader.setInput(in);
        count = pictures(reader, draft);
    }

    /** Only TIFF has pages; counted no further than they are read, since a file can lead round in a circle. */
    private static int pictures(ImageReader reader, Draft draft) throws IOException {
        if (!draft.mediaType.equals("image/tiff")) {
            return 1;
        }
        int found = 0;
        try {
            while (found <= draft.limits.pages()) {
                reader.getWidth(found);
                found++;
            }
        } catch (IndexOutOfBoundsException end) {
            return found;
        }
        return found;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Optional<PageImage> page(int index, int dpi) throws IOException {
        if (reader == null) {
            return Optional.empty();
        }
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        long pixels = (long) width * height;
        if (pixels > draft.limits.imageMegapixels() * 1_000_000L) {
            draft.note(ReadingNote.IMAGE_TOO_LARGE);
            return Optional.empty();
        }
        var parameters = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / (draft.limits.pageMegapixels() * 1_000_000.0)));
        parameters.setSourceSubsampling(step, step, 0, 0);
        var image = Pictures.turned(
                Pictures.plain(reader.read(index, parameters)), index == 0 && asTheCameraSays ? orientation() : 0);
        boolean sideways = image.getWidth() > image.getHeight() != width > height;
        double perPixel = millimetresPerPixel(index);
        double widthMm = perPixel * (sideways ? height : width);
        double heightMm = perPixel * (sideways ? width : height);
        if (Math.min(widthMm, heightMm) < SMALLEST_MM || Math.max(widthMm, heightMm) > LARGEST_MM) {
            double ratio = (double) image.getWidth() / image.getHeight();
            widthMm = ratio <= 1 ? Math.max(A4_SHORT, A4_LONG * ratio) : A4_LONG;
            heightMm = widthMm / ratio;
        }
        return Optional.of(new PageImage(image, widthMm, heightMm));
    }

    /** Clockwise quarter turns that the camera asks for. */
    private int orientation() {
        return switch (draft.properties.getOrDefault("tiff:Orientation", "1")) {
            case "3", "4" -> 2;
            case "5", "6" -> 1;
            case "7", "8" -> 3;
            default -> 0;
        };
    }

    private double millimetresPerPixel(int index) {
        try {
            IIOMetadata metadata = reader == null ? null : reader.getImageMetadata(index);
            if (metadata != null
                    && metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName) instanceof Element root
                    && root.getElementsByTagName("HorizontalPixelSize").item(0) instanceof Element size) {
                return Double.parseDouble(size.getAttribute("value"));
            }
        } catch (IOException | RuntimeException unknown) {
            // Then the shape decides.
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.dispose();
        }
        if (in != null) {
            in.close();
        }
    }
}
