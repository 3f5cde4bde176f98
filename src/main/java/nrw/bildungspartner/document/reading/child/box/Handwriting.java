package nrw.bildungspartner.document.reading.child.box;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
        for (int y = 0; y < copy.height(); y++) {
            for (int x = 0; x < copy.width(); x++) {
                if (isPrinted(issued, copy.issuedX(x), copy.issuedY(y))) {
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
        for (int i = 0; i < ink.length; i++) {
            ink[i] &= (copy.dark()[i] & 0xFF) > threshold;
        }
        collect();
    }

    /** How dark print is, 0 to 255. Where it is hardly darker than paper, the copy does not lie over the page. */
    int contrast() {
        return contrast;
    }

    /** Without specks and lines. */
    List<Stroke> strokes() {
        return strokes;
    }

    private static boolean isPrinted(Raster issued, int x, int y) {
        for (int dy = -RIM; dy <= RIM; dy++) {
            for (int dx = -RIM; dx <= RIM; dx++) {
                if (issued.pixel(x + dx, y + dy) < PRINT) {
                    return true;
                }
            }
        }
        return false;
    }

    private void collect() {
        for (int start = 0; start < ink.length; start++) {
            if (ink[start]) {
                var stroke = new Stroke(copy.width());
                var open = new ArrayDeque<Integer>();
                open.add(start);
                ink[start] = false;
                while (!open.isEmpty()) {
                    int at = open.poll();
                    stroke.add(at);
                    around(at, open);
                }
                if (stroke.isWriting()) {
                    strokes.add(stroke);
                }
            }
        }
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
