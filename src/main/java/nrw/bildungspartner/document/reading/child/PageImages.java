package nrw.bildungspartner.document.reading.child;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file as a row of pictures, made one at a time. */
interface PageImages extends Closeable {

    PageImages NONE = new PageImages() {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public Optional<PageImage> page(int index, int dpi) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    int count();

    /** Makes the picture of a page, as close to the wanted resolution as the limits allow; empty when it cannot be shown. */
    Optional<PageImage> page(int index, int dpi) throws IOException;

    /** Whether there may be words on the page that its own text does not hold, as on a scan with a poor text layer. */
    default boolean mayShowMoreThanItsText(int index) {
        return true;
    }

    @Override
    void close() throws IOException;

    /** A page's picture and its size on paper. */
    record PageImage(BufferedImage image, double widthMm, double heightMm) {}
}
