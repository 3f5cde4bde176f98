package nrw.bildungspartner.document.reading.child.box;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nrw.bildungspartner.document.reading.child.picture.Raster;

/** What is dark on a copy where the office printed nothing, as strokes. */
final class Handwriting {

    /** Print is left out with a rim of so many pixels of the issued page: some 0.8 mm. */
    private static final int RIM = 3;

    private static final int PRINT = 200;
    private static final int PRINT_CORE = 110;
    private static final int LEAST_DARK = 30;
    private static final double OF_PRINT = 0.4;
    private static final double OF_NOISE = 3.5;
    private static final double ONE_SIGMA = 0.84;
    /** So much of it must be a stroke's own and not of what lies broadly under it. */
    private static final double SHARP = 0.5;
    /** Strokes may be broken by so many pixels. */
    private static final int GAP = 2;

    private final Straightened copy;
    private final boolean[] ink;
    private final int contrast;
    private final List<Stroke> strokes = new ArrayList<>();

    Handwriting(Raster issued, Straightened copy) {
        this.copy = copy;
        this.ink = new boolean[copy.width() * copy.height()];
        var print = new Levels();
        var paper = new Levels();
        var printed = printed(issued, copy.area());
        for (int y = 0; y < copy.height(); y++) {
            for (int x = 0; x < copy.width(); x++) {
                if (printed.get(copy.issuedY(y) * issued.width() + copy.issuedX(x))) {
                    if (issued.pixel(copy.issuedX(x), copy.issuedY(y)) < PRINT_CORE) {
                        print.add(copy.dark(x, y));
                    }
                } else {
                    ink[y * copy.width() + x] = true;
                    paper.add(copy.dark(x, y));
                }
            }
        }
        contrast = print.isEmpty() ? 0 : print.below(0.6);
        int usual = paper.below(0.5);
        double noise = paper.below(ONE_SIGMA) - usual;
        double threshold = Math.max(Math.max(LEAST_DARK, OF_PRINT * contrast), usual + OF_NOISE * noise);
        var blots = Blots.of(copy);
        for (int i = 0; i < ink.length; i++) {
            int dark = copy.dark()[i] & 0xFF;
            ink[i] &= dark > threshold && dark - (blots[i] & 0xFF) > SHARP * threshold;
        }
        collect();
    }

    /** How dark print is, 0 to 255. Where it is hardly darker than paper, the copy does not lie over the page. */
    int contrast() {
        return contrast;
    }

    /** Without specks, lines and blots. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** The pixels of the issued page, row by row, that are print or its rim. */
    private static BitSet printed(Raster issued, Rectangle2D area) {
        var printed = new BitSet();
        int last = (int) Math.min(issued.height() - 1, area.getMaxY() + RIM);
        for (int y = (int) Math.max(0, area.getY() - RIM); y <= last; y++) {
            for (int x = 0; x < issued.width(); x++) {
                if (issued.pixel(x, y) < PRINT) {
                    for (int row = Math.max(0, y - RIM); row <= y + RIM; row++) {
                        int start = row * issued.width();
                        printed.set(start + Math.max(0, x - RIM), start + Math.min(issued.width(), x + RIM + 1));
                    }
                }
            }
        }
        return printed;
    }

    private void collect() {
        for (int start = 0; start < ink.length; start++) {
            while (ink[start]) {
                var stroke = connected(start);
                if (stroke.isWriting()) {
                    var fold = stroke.fold();
                    if (fold.isEmpty()) {
                        strokes.add(stroke);
                    } else {
                        stroke.without(fold).forEach(point -> ink[point] = true);
                    }
                }
            }
        }
    }

    private Stroke connected(int start) {
        var stroke = new Stroke(copy.width());
        var open = new ArrayDeque<Integer>();
        open.add(start);
        ink[start] = false;
        while (!open.isEmpty()) {
            int at = open.poll();
            stroke.add(at);
            around(at, open);
        }
        return stroke;
    }

    private void around(int at, ArrayDeque<Integer> open) {
        int x = at % copy.width();
        int y = at / copy.width();
        for (int ny = Math.max(0, y - GAP); ny <= Math.min(copy.height() - 1, y + GAP); ny++) {
            for (int nx = Math.max(0, x - GAP); nx <= Math.min(copy.width() - 1, x + GAP); nx++) {
                int next = ny * copy.width() + nx;
                if (ink[next]) {
                    ink[next] = false;
                    open.add(next);
                }
            }
        }
    }
}
