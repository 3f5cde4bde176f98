package nrw.bildungspartner.document.reading.child.box;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Connected ink, in pixels of a {@link Straightened} part of a page. */
final class Stroke {

    private static final double SPECK_SQUARE_MM = 0.35;
    private static final double SPECK_MM = 1.2;
    private static final double LINE_THICKNESS_MM = 0.5;
    private static final double LINE_LENGTH_MM = 6;
    private static final double LONG_LINE_THICKNESS_MM = 1.2;
    /** What is straight for so long was drawn by no hand. */
    static final double LONG_LINE_MM = 20;

    private final int rowLength;
    private final BitSet points = new BitSet();
    private final Rectangle bounds = new Rectangle(-1, -1);
    private double sumX;
    private double sumY;
    private double squaresX;
    private double squaresY;
    private double products;

    Stroke(int rowLength) {
        this.rowLength = rowLength;
    }

    void add(int point) {
        points.set(point);
        int x = point % rowLength;
        int y = point / rowLength;
        bounds.add(new Rectangle(x, y, 1, 1));
        sumX += x;
        sumY += y;
        squaresX += (double) x * x;
        squaresY += (double) y * y;
        products += (double) x * y;
    }

    int size() {
        return points.cardinality();
    }

    Rectangle bounds() {
        return bounds;
    }

    /** Whether it may be of a hand: neither a speck nor what a fax, a fold or an edge leaves. */
    boolean isWriting() {
        double perMm = Straightened.PER_MM;
        double length = length();
        if (size() < SPECK_SQUARE_MM * perMm * perMm || length < SPECK_MM) {
            return false;
        }
        double thickness = thickness() / perMm;
        boolean line = thickness < LINE_THICKNESS_MM && length > LINE_LENGTH_MM
                || thickness < LONG_LINE_THICKNESS_MM && length > LONG_LINE_MM;
        return !line;
    }

    /** The points of a fold that runs through it, or that crosses another one and so looks like writing. */
    BitSet fold() {
        return length() < LONG_LINE_MM ? new BitSet() : FoldLine.in(points, rowLength);
    }

    IntStream without(BitSet some) {
        return points.stream().filter(point -> !some.get(point));
    }

    /** In millimetres, from corner to corner. */
    private double length() {
        return Math.hypot(bounds.width, bounds.height) / Straightened.PER_MM;
    }

    /** Of the straight bar that its points would make. */
    private double thickness() {
        int n = size();
        double xx = squaresX / n - sumX * sumX / n / n;
        double yy = squaresY / n - sumY * sumY / n / n;
        double xy = products / n - sumX * sumY / n / n;
        double smaller = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
        return Math.sqrt(12 * Math.max(0, smaller));
    }

    /** How many of its points lie in a place. */
    int in(Rectangle2D place) {
        int inside = 0;
        for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
            if (place.contains(point % rowLength, point / rowLength)) {
                inside++;
            }
        }
        return inside;
    }
}
