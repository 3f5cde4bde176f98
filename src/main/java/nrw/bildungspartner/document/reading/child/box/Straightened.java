package nrw.bildungspartner.document.reading.child.box;

import java.awt.geom.Rectangle2D;
import nrw.bildungspartner.document.reading.child.picture.Raster;

/**
 * A part of a copy laid over the issued page: how dark each place is, with the paper's own brightness taken out.
 *
 * @param area in pixels of the issued page
 * @param dark 0 for paper to 255 for black, row by row
 */
@SuppressWarnings("ArrayRecordComponent")
record Straightened(Rectangle2D area, int width, int height, byte[] dark) {

    /** Pixels for each pixel of the issued page. */
    static final double FINE = 1.5;

    static final double PER_MM = IssuedPage.DPI * FINE / 25.4;

    /** So many pixels are laid out alike; within them a page does not bend. */
    private static final int CELL = 32;
    /** Paper is the brightest fifth of so large a place: wider than any pen, narrower than most stains and shadows. */
    private static final int PAPER_CELL = 24;

    private static final double PAPER = 0.8;

    static Straightened of(Raster copy, PageMatch match, Rectangle2D area) {
        int width = (int) Math.ceil(area.getWidth() * FINE);
        int height = (int) Math.ceil(area.getHeight() * FINE);
        var grey = new byte[width * height];
        var at = new double[2];
        for (int top = 0; top < height; top += CELL) {
            for (int left = 0; left < width; left += CELL) {
                var there =
                        match.around(area.getX() + (left + CELL / 2.0) / FINE, area.getY() + (top + CELL / 2.0) / FINE);
                for (int y = top; y < Math.min(height, top + CELL); y++) {
                    for (int x = left; x < Math.min(width, left + CELL); x++) {
                        at[0] = area.getX() + (x + 0.5) / FINE;
                        at[1] = area.getY() + (y + 0.5) / FINE;
                        there.transform(at, 0, at, 0, 1);
                        grey[y * width + x] = (byte) copy.at(at[0], at[1]);
                    }
                }
            }
        }
        return new Straightened(area, width, height, darkness(grey, width, height));
    }

    private static byte[] darkness(byte[] grey, int width, int height) {
        var paper = paper(new Raster(grey, width, height));
        var dark = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float white =
                        paper.at(within(paper.width(), (x + 0.5) / width), within(paper.height(), (y + 0.5) / height));
                int lit = grey[y * width + x] & 0xFF;
                dark[y * width + x] = (byte) Math.max(0, Math.min(255, 255 - 255 * lit / Math.max(1, white)));
            }
        }
        return dark;
    }

    /** A share of a length, not nearer to its ends than the middle of the last pixel. */
    private static double within(int length, double share) {
        return Math.max(0.5, Math.min(length - 0.5, share * length));
    }

    /** How bright the paper is, place by place. */
    private static Raster paper(Raster grey) {
        int columns = Math.max(1, grey.width() / PAPER_CELL);
        int rows = Math.max(1, grey.height() / PAPER_CELL);
        var paper = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var counts = new Levels();
                for (int y = row * grey.height() / rows; y < (row + 1) * grey.height() / rows; y++) {
                    for (int x = column * grey.width() / columns; x < (column + 1) * grey.width() / columns; x++) {
                        counts.add(grey.pixel(x, y));
                    }
                }
                paper[row * columns + column] = (byte) counts.below(PAPER);
            }
        }
        return new Raster(paper, columns, rows);
    }

    int dark(int x, int y) {
        return dark[y * width + x] & 0xFF;
    }

    /** A place's pixel on the issued page. */
    int issuedX(int x) {
        return (int) (area.getX() + x / FINE);
    }

    int issuedY(int y) {
        return (int) (area.getY() + y / FINE);
    }

    /** A part of the issued page in pixels of this. */
    Rectangle2D here(Rectangle2D issued) {
        return new Rectangle2D.Double(
                (issued.getX() - area.getX()) * FINE,
                (issued.getY() - area.getY()) * FINE,
                issued.getWidth() * FINE,
                issued.getHeight() * FINE);
    }
}
