package nrw.bildungspartner.document.reading.child.box;

import java.util.BitSet;

/** A long straight line within connected ink: folds that cross, or that run through a signature, are one piece with it. */
final class FoldLine {

    /** Half degrees: at the end of a page's width the next angle is hardly further away than the line is thick. */
    private static final int ANGLES = 360;

    private static final double NEAR = 0.4 * Straightened.PER_MM;
    private static final double BESIDE = 1.2 * Straightened.PER_MM;
    private static final double GAP = Straightened.PER_MM;
    private static final double LENGTH = Stroke.LONG_LINE_MM * Straightened.PER_MM;
    /** Beside a fold there is paper; a line through dense writing has ink beside it. */
    private static final double THIN = 0.6;

    private final int[] points;
    private final int rowLength;
    private final int rows;
    private double cos;
    private double sin;
    private double distance;

    private FoldLine(BitSet points, int rowLength) {
        this.points = points.stream().toArray();
        this.rowLength = rowLength;
        this.rows = points.length() / rowLength + 1;
        lieWhereMostPointsAre();
    }

    /**
     * The points of the longest one.
     *
     * @param points of one piece of ink, row by row
     * @return none if there is no such line
     */
    static BitSet in(BitSet points, int rowLength) {
        return new FoldLine(points, rowLength).longest();
    }

    private void lieWhereMostPointsAre() {
        int reach = (int) (Math.hypot(rowLength, rows) / NEAR) + 1;
        int most = 0;
        for (int angle = 0; angle < ANGLES; angle++) {
            double c = Math.cos(Math.PI * angle / ANGLES);
            double s = Math.sin(Math.PI * angle / ANGLES);
            var counts = new int[2 * reach + 1];
            for (int point : points) {
                int x = point % rowLength;
                int y = point / rowLength;
                int at = reach + (int) Math.round((x * c + y * s) / NEAR);
                if (++counts[at] > most) {
                    most = counts[at];
                    cos = c;
                    sin = s;
                    distance = (at - reach) * NEAR;
                }
            }
        }
    }

    private BitSet longest() {
        var along = new BitSet();
        int shift = rows + rowLength;
        each((point, off, at) -> {
            if (off <= NEAR) {
                along.set(at + shift);
            }
        });
        int from = 0;
        int to = 0;
        for (int start = along.nextSetBit(0); start >= 0; ) {
            int end = along.nextClearBit(start);
            int next = along.nextSetBit(end);
            while (next >= 0 && next - end <= GAP) {
                end = along.nextClearBit(next);
                next = along.nextSetBit(end);
            }
            if (end - start > to - from) {
                from = start;
                to = end;
            }
            start = next;
        }
        return to - from < LENGTH ? new BitSet() : thin(from - shift, to - shift);
    }

    private BitSet thin(int from, int to) {
        var line = new BitSet();
        var wider = new BitSet();
        each((point, off, at) -> {
            if (at >= from && at < to && off <= BESIDE) {
                wider.set(point);
                line.set(point, off <= NEAR);
            }
        });
        return line.cardinality() < THIN * wider.cardinality() ? new BitSet() : line;
    }

    private interface Visit {

        /**
         * @param off how far from the line
         * @param at where along the line
         */
        void point(int point, double off, int at);
    }

    private void each(Visit visit) {
        for (int point : points) {
            int x = point % rowLength;
            int y = point / rowLength;
            visit.point(point, Math.abs(x * cos + y * sin - distance), (int) Math.round(y * cos - x * sin));
        }
    }
}
