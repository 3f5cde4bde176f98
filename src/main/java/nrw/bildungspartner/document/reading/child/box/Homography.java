package nrw.bildungspartner.document.reading.child.box;

import nrw.bildungspartner.document.reading.CodeReading.Spot;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * How a flat page lies on the picture of a camera, from pairs of points. With few of them it keeps to what a scanner does
 * (no perspective); each further pair makes it surer.
 */
final class Homography {

    private static final int UNKNOWN = 8;
    /** Coordinates are measured in so many pixels, to be of the size of one. */
    private static final double UNIT = 500;
    /** How much a pair weighs against the expectation that there is no perspective. */
    private static final double NO_PERSPECTIVE = 1e-4;

    private final Array2DRowRealMatrix sums = new Array2DRowRealMatrix(UNKNOWN, UNKNOWN);
    private final double[] right = new double[UNKNOWN];
    private final Spot from;
    private final Spot to;
    private double[] solution = new double[UNKNOWN];

    /**
     * @param from where coordinates begin on the page
     * @param to where they begin on the picture
     */
    Homography(Spot from, Spot to) {
        this.from = from;
        this.to = to;
        sums.setEntry(6, 6, NO_PERSPECTIVE);
        sums.setEntry(7, 7, NO_PERSPECTIVE);
    }

    void add(Spot onPage, Spot onPicture) {
        double u = (onPage.x() - from.x()) / UNIT;
        double v = (onPage.y() - from.y()) / UNIT;
        double x = (onPicture.x() - to.x()) / UNIT;
        double y = (onPicture.y() - to.y()) / UNIT;
        equation(new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x}, x);
        equation(new double[] {0, 0, 0, u, v, 1, -u * y, -v * y}, y);
    }

    private void equation(double[] row, double value) {
        for (int i = 0; i < UNKNOWN; i++) {
            for (int j = 0; j < UNKNOWN; j++) {
                sums.addToEntry(i, j, row[i] * row[j]);
            }
            right[i] += row[i] * value;
        }
    }

    /**
     * Takes the pairs added so far into account.
     *
     * @throws org.apache.commons.math3.linear.SingularMatrixException if they lie in one line
     */
    void solve() {
        solution = new LUDecomposition(sums)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    Spot map(double x, double y) {
        double u = (x - from.x()) / UNIT;
        double v = (y - from.y()) / UNIT;
        double[] s = solution;
        double depth = s[6] * u + s[7] * v + 1;
        return new Spot(
                to.x() + UNIT * (s[0] * u + s[1] * v + s[2]) / depth,
                to.y() + UNIT * (s[3] * u + s[4] * v + s[5]) / depth);
    }
}
