package nrw.bildungspartner.document.reading.child.box;

import java.util.Optional;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.child.picture.Raster;

/** A square piece of an issued page that looks like nothing beside it. */
final class Patch {

    /** Squared change from one pixel to the next, on average, in the direction in which there is least. */
    private static final double LEAST_CHANGE = 40;
    /** Of rows and columns only so many are looked at first. */
    private static final int COARSE = 2;

    private final double x;
    private final double y;
    private final int side;
    private final float[] values;
    private final double square;
    private final double coarseSquare;
    private double distance = Double.MAX_VALUE;

    /** Where a piece was found, off the expected place, and how alike it looks there (1: the same). */
    record Place(double dx, double dy, double likeness) {}

    private Patch(double x, double y, int side, float[] values) {
        this.x = x;
        this.y = y;
        this.side = side;
        this.values = values;
        this.square = square(1);
        this.coarseSquare = square(COARSE);
    }

    private double square(int step) {
        double sum = 0;
        for (int row = 0; row < side; row += step) {
            for (int column = 0; column < side; column += step) {
                float piece = values[row * side + column];
                sum += piece * piece;
            }
        }
        return sum;
    }

    /** Empty where nothing is printed, or nothing but a line along which it could slide. */
    static Optional<Patch> of(Raster page, int left, int top, int side) {
        var values = new float[side * side];
        double sum = 0;
        double across = 0;
        double down = 0;
        double both = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int value = page.pixel(left + x, top + y);
                values[y * side + x] = value;
                sum += value;
                if (x > 0 && y > 0) {
                    double gx = value - values[y * side + x - 1];
                    double gy = value - values[(y - 1) * side + x];
                    across += gx * gx;
                    down += gy * gy;
                    both += gx * gy;
                }
            }
        }
        double weaker = (across + down) / 2 - Math.hypot((across - down) / 2, both);
        if (weaker / values.length < LEAST_CHANGE) {
            return Optional.empty();
        }
        float mean = (float) (sum / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return Optional.of(new Patch(left + side / 2.0, top + side / 2.0, side, values));
    }

    /** The middle, in pixels of the issued page. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** To the nearest known point. */
    double distance() {
        return distance;
    }

    void approach(Spot known) {
        distance = Math.min(distance, Math.hypot(known.x() - x, known.y() - y));
    }

    /**
     * @param area a square around the expected place
     * @param reach by how many pixels it is larger than the piece, on each side
     */
    Place bestIn(float[] area, int reach) {
        int areaSide = side + 2 * reach;
        int left = reach;
        int top = reach;
        double best = -1;
        for (int oy = 0; oy <= 2 * reach; oy++) {
            for (int ox = 0; ox <= 2 * reach; ox++) {
                double here = likeness(area, areaSide, ox, oy, COARSE);
                if (here > best) {
                    best = here;
                    left = ox;
                    top = oy;
                }
            }
        }
        left = Math.max(1, Math.min(2 * reach - 1, left));
        top = Math.max(1, Math.min(2 * reach - 1, top));
        double here = likeness(area, areaSide, left, top, 1);
        double dx = peak(likeness(area, areaSide, left - 1, top, 1), here, likeness(area, areaSide, left + 1, top, 1));
        double dy = peak(likeness(area, areaSide, left, top - 1, 1), here, likeness(area, areaSide, left, top + 1, 1));
        return new Place(left - reach + dx, top - reach + dy, here);
    }

    /** The top of the parabola through three neighbours. */
    private static double peak(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend >= 0 ? 0 : Math.max(-1, Math.min(1, (before - after) / (2 * bend)));
    }

    /** Correlation with the piece, whatever the light. */
    private double likeness(float[] area, int areaSide, int left, int top, int step) {
        double sum = 0;
        double squares = 0;
        double product = 0;
        int n = 0;
        for (int row = 0; row < side; row += step) {
            int there = (row + top) * areaSide + left;
            int here = row * side;
            for (int column = 0; column < side; column += step) {
                float value = area[there + column];
                float piece = values[here + column];
                sum += value;
                squares += value * value;
                product += value * piece;
                n++;
            }
        }
        double variance = squares - sum * sum / n;
        return variance < n ? 0 : product / Math.sqrt((step == 1 ? square : coarseSquare) * variance);
    }
}
