package nrw.bildungspartner.document.reading.child.picture;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.child.text.PlainText;

/**
 * Finds the QR codes of a page with a ladder of tries, cheap ones first: the whole page at half size, the corners where
 * codes are printed, then with more effort, other thresholds, other sizes and turned. Ends with the first try that finds
 * any; the tries on the whole page find all of them at once.
 */
public final class CodeSearch {

    /** A code and where its finder patterns stand, in pixels of the page. */
    public record Found(String text, List<Spot> corners) {

        /** Clockwise quarter turns by which the code is off upright. */
        public int quarters() {
            if (corners.size() < 3) {
                return 0;
            }
            var topLeft = corners.get(1);
            var topRight = corners.get(2);
            double angle = Math.atan2(topRight.y() - topLeft.y(), topRight.x() - topLeft.x());
            return Math.floorMod((int) Math.round(angle / (Math.PI / 2)), 4);
        }
    }

    private enum Area {
        PAGE,
        CORNERS
    }

    private record Rung(
            Area area, UnaryOperator<Raster> prepare, Function<LuminanceSource, Binarizer> threshold, boolean harder) {}

    private static final Function<LuminanceSource, Binarizer> LOCAL = HybridBinarizer::new;
    private static final Function<LuminanceSource, Binarizer> GLOBAL = GlobalHistogramBinarizer::new;

    private static final List<Rung> LADDER = List.of(
            new Rung(Area.PAGE, CodeSearch::smaller, LOCAL, false),
            new Rung(Area.CORNERS, UnaryOperator.identity(), LOCAL, false),
            new Rung(Area.CORNERS, Raster::softened, LOCAL, true),
            new Rung(Area.CORNERS, UnaryOperator.identity(), GLOBAL, true),
            new Rung(Area.PAGE, UnaryOperator.identity(), LOCAL, true),
            new Rung(Area.CORNERS, corner -> corner.scaled(0.5), LOCAL, true),
            new Rung(Area.CORNERS, corner -> corner.scaled(0.75), LOCAL, true),
            new Rung(Area.CORNERS, corner -> corner.scaled(2), LOCAL, true),
            new Rung(Area.CORNERS, corner -> corner.softened().scaled(1.5), GLOBAL, true),
            new Rung(Area.CORNERS, Raster::turned, LOCAL, true),
            new Rung(Area.PAGE, page -> smaller(page).turned(), LOCAL, true),
            new Rung(Area.PAGE, page -> smaller(page).softened(), GLOBAL, true));

    private static final int RUNGS_WITHOUT_EFFORT = 2;
    private static final int LARGE = 1_400;
    private static final int TEXT_LIMIT = 500;

    private final Raster page;

    public CodeSearch(byte[] grey, int width, int height) {
        page = new Raster(grey, width, height);
    }

    /**
     * @param effort whether a code that is hard to read is worth the time; pages that say who they are in print need less
     * @return all codes found, each text once
     */
    public List<Found> find(boolean effort, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (var rung : effort ? LADDER : LADDER.subList(0, RUNGS_WITHOUT_EFFORT)) {
            for (var area : rung.area() == Area.PAGE ? List.of(page) : corners()) {
                if (System.nanoTime() > end) {
                    return List.of();
                }
                var found = decode(rung, rung.prepare().apply(area));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Bottom right first: that is where an agreement bears its code, unless it lies on its head. */
    private List<Raster> corners() {
        return List.of(
                page.cut(0.55, 0.65, 0.45, 0.35),
                page.cut(0, 0, 0.45, 0.35),
                page.cut(0.55, 0, 0.45, 0.35),
                page.cut(0, 0.65, 0.45, 0.35));
    }

    private static Raster smaller(Raster page) {
        return page.shortSide() < LARGE ? page : page.scaled(0.5);
    }

    private static List<Found> decode(Rung rung, Raster raster) {
        var bitmap = new BinaryBitmap(rung.threshold().apply(raster.source()));
        Map<DecodeHintType, Object> hints = new LinkedHashMap<>();
        hints.put(DecodeHintType.CHARACTER_SET, "UTF-8");
        if (rung.harder()) {
            hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        }
        var found = new LinkedHashMap<String, Found>();
        for (var result : results(rung.area(), bitmap, hints)) {
            var text = PlainText.line(result.getText(), TEXT_LIMIT);
            var corners = Arrays.stream(Objects.requireNonNullElse(result.getResultPoints(), new ResultPoint[0]))
                    .filter(Objects::nonNull)
                    .limit(3)
                    .map(point -> raster.onPage(point.getX(), point.getY()))
                    .toList();
            found.putIfAbsent(text, new Found(text, corners));
        }
        return List.copyOf(found.values());
    }

    private static Result[] results(Area area, BinaryBitmap bitmap, Map<DecodeHintType, ?> hints) {
        try {
            return area == Area.PAGE
                    ? new QRCodeMultiReader().decodeMultiple(bitmap, hints)
                    : new Result[] {new QRCodeReader().decode(bitmap, hints)};
        } catch (ReaderException | RuntimeException none) {
            return new Result[0];
        }
    }
}
