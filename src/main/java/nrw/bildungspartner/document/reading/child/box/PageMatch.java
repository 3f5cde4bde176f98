package nrw.bildungspartner.document.reading.child.box;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.child.picture.Raster;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/**
 * Where each point of an issued page lies on the picture of its signed copy. Begins at the page's code, whose corners are
 * known on both, and spreads from one piece of print to the next, so that slanted, bent and photographed pages are
 * followed as well as scanned ones.
 */
final class PageMatch {

    /** Side of a piece of print, in pixels of the issued page: some 12 mm. */
    private static final int PATCH = 48;

    private static final int STEP = 32;
    private static final double ALIKE = 0.6;
    /** Mostly a piece lies not further than this from where it is expected, and looks much like itself there. */
    private static final int USUAL_REACH = 3;

    private static final double VERY_ALIKE = 0.8;
    private static final double LEAST_REACH = 5;
    private static final double REACH_BY_DISTANCE = 0.07;
    private static final double MOST_REACH = 45;
    private static final double MOST_DEVIATION = 4;
    /** Pieces of print further away than this say little about how the page is bent here. */
    private static final double NEAR = 100;

    private static final double NEGLIGIBLE = 1e-4;

    private final Raster copy;
    private final List<Pair> pairs = new ArrayList<>();
    private Homography flat;

    /** A point on the issued page and the same point on the copy. */
    private record Pair(Spot issued, Spot copy) {}

    private PageMatch(Raster copy, List<Pair> code) {
        this.copy = copy;
        this.flat = flat(code);
        this.pairs.addAll(code);
    }

    /**
     * @param area the part of the issued page that matters; only print from the code up to there is looked for
     * @param code the corners of the page's code, in pixels of the copy
     * @return empty if the corners cannot be those of one code
     */
    static Optional<PageMatch> of(IssuedPage issued, Rectangle2D area, Raster copy, List<Spot> code) {
        if (issued.code().size() < 3 || code.size() < 3) {
            return Optional.empty();
        }
        var corners = new ArrayList<Pair>();
        for (int i = 0; i < 3; i++) {
            corners.add(new Pair(issued.code().get(i), code.get(i)));
        }
        try {
            var match = new PageMatch(copy, corners);
            match.spread(patches(issued, area));
            match.dropOutliers();
            return Optional.of(match);
        } catch (SingularMatrixException corner) {
            return Optional.empty();
        }
    }

    private static List<Patch> patches(IssuedPage issued, Rectangle2D area) {
        var way = (Rectangle2D) area.clone();
        issued.code().forEach(corner -> way.add(corner.x(), corner.y()));
        var patches = new ArrayList<Patch>();
        int top = (int) Math.max(0, way.getMinY() - PATCH);
        int bottom = (int) Math.min(issued.picture().height(), way.getMaxY() + 2 * PATCH);
        for (int y = top; y + PATCH <= bottom; y += STEP) {
            for (int x = 0; x + PATCH <= issued.picture().width(); x += STEP) {
                Patch.of(issued.picture(), x, y, PATCH).ifPresent(patches::add);
            }
        }
        patches.forEach(patch -> issued.code().forEach(patch::approach));
        return patches;
    }

    private void spread(List<Patch> open) {
        while (!open.isEmpty()) {
            Patch nearest = open.get(0);
            for (Patch patch : open) {
                if (patch.distance() < nearest.distance()) {
                    nearest = patch;
                }
            }
            open.remove(nearest);
            var found = find(nearest);
            if (found.isPresent()) {
                pairs.add(found.get());
                flat.add(found.get().issued(), found.get().copy());
                flat.solve();
                open.forEach(patch -> patch.approach(found.get().issued()));
            }
        }
    }

    /** Looks for a piece of print where the ones around it say that it is, then around there, the further away the wider. */
    private Optional<Pair> find(Patch patch) {
        var there = around(patch.x(), patch.y());
        var near = best(patch, there, USUAL_REACH);
        if (near.likeness() > VERY_ALIKE && Math.max(Math.abs(near.dx()), Math.abs(near.dy())) < USUAL_REACH - 1) {
            return Optional.of(pair(patch, there, near));
        }
        int reach = (int) Math.min(MOST_REACH, LEAST_REACH + REACH_BY_DISTANCE * patch.distance());
        var best = best(patch, there, reach);
        return best.likeness() < ALIKE ? Optional.empty() : Optional.of(pair(patch, there, best));
    }

    private Patch.Place best(Patch patch, AffineTransform there, int reach) {
        int side = PATCH + 2 * reach;
        var area = new float[side * side];
        var at = new double[2];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                at[0] = patch.x() - side / 2.0 + x + 0.5;
                at[1] = patch.y() - side / 2.0 + y + 0.5;
                there.transform(at, 0, at, 0, 1);
                area[y * side + x] = copy.at(at[0], at[1]);
            }
        }
        return patch.bestIn(area, reach);
    }

    private static Pair pair(Patch patch, AffineTransform there, Patch.Place place) {
        var at = new double[] {patch.x() + place.dx(), patch.y() + place.dy()};
        there.transform(at, 0, at, 0, 1);
        return new Pair(new Spot(patch.x(), patch.y()), new Spot(at[0], at[1]));
    }

    /** What lies elsewhere than all the others say was found in the wrong place. */
    private void dropOutliers() {
        var kept = new ArrayList<Pair>(pairs.subList(0, 3));
        for (Pair pair : pairs.subList(3, pairs.size())) {
            var at = new double[] {pair.issued().x(), pair.issued().y()};
            fit(at[0], at[1], pair).transform(at, 0, at, 0, 1);
            if (Math.hypot(at[0] - pair.copy().x(), at[1] - pair.copy().y()) < MOST_DEVIATION) {
                kept.add(pair);
            }
        }
        pairs.clear();
        pairs.addAll(kept);
        flat = flat(kept);
    }

    private static Homography flat(List<Pair> pairs) {
        var flat = new Homography(pairs.get(0).issued(), pairs.get(0).copy());
        pairs.forEach(pair -> flat.add(pair.issued(), pair.copy()));
        flat.solve();
        return flat;
    }

    /** How the page lies around a point: from the issued page's pixels to the copy's. */
    AffineTransform around(double x, double y) {
        return fit(x, y, null);
    }

    /** The flat page's place, and how the pieces of print around are off it; where there are none, they are not. */
    private AffineTransform fit(double x, double y, @Nullable Pair without) {
        var sums = new double[3][3];
        var off = new double[3][2];
        for (Pair pair : pairs) {
            double[] at = {(pair.issued().x() - x) / NEAR, (pair.issued().y() - y) / NEAR, 1};
            double weight = Math.exp(-(at[0] * at[0] + at[1] * at[1]) / 2);
            if (pair == without || weight < NEGLIGIBLE) {
                continue;
            }
            var expected = flat.map(pair.issued().x(), pair.issued().y());
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sums[i][j] += weight * at[i] * at[j];
                }
                off[i][0] += weight * at[i] * (pair.copy().x() - expected.x());
                off[i][1] += weight * at[i] * (pair.copy().y() - expected.y());
            }
        }
        for (int i = 0; i < 3; i++) {
            sums[i][i] += 1;
        }
        RealMatrix bend = new LUDecomposition(new Array2DRowRealMatrix(sums, false))
                .getSolver()
                .solve(new Array2DRowRealMatrix(off, false));
        var here = flat.map(x, y);
        var right = flat.map(x + 1, y);
        var below = flat.map(x, y + 1);
        double xx = right.x() - here.x() + bend.getEntry(0, 0) / NEAR;
        double xy = below.x() - here.x() + bend.getEntry(1, 0) / NEAR;
        double yx = right.y() - here.y() + bend.getEntry(0, 1) / NEAR;
        double yy = below.y() - here.y() + bend.getEntry(1, 1) / NEAR;
        return new AffineTransform(
                xx,
                yx,
                xy,
                yy,
                here.x() + bend.getEntry(2, 0) - xx * x - xy * y,
                here.y() + bend.getEntry(2, 1) - yx * x - yy * y);
    }
}
