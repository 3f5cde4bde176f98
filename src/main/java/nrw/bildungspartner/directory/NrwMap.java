package nrw.bildungspartner.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nrw.bildungspartner.partner.SchoolDot;

/**
 * The map of North Rhine-Westphalia, drawn by ourselves: no tiles, no third party. One unit is 256 metres; the borders
 * are © GeoBasis-DE / BKG, data changed, and the footer of every page says so.
 */
public final class NrwMap {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 966;

    private static final double WEST = 278_000;
    private static final double NORTH = 5_822_500;
    private static final double METRES_PER_UNIT = 256;
    private static final String WHOLE = "NRW";

    private static final Map<String, String> BORDERS = load();

    private NrwMap() {}

    /** The outline of the whole land, as an SVG path. */
    public static String outline() {
        return Objects.requireNonNull(BORDERS.get(WHOLE));
    }

    /** The borders of each district by its key, as SVG paths. */
    public static Map<String, String> districts() {
        var districts = new LinkedHashMap<>(BORDERS);
        districts.remove(WHOLE);
        return districts;
    }

    public static long x(double east) {
        return Math.round((east - WEST) / METRES_PER_UNIT);
    }

    public static long y(double north) {
        return Math.round((NORTH - north) / METRES_PER_UNIT);
    }

    /** All these schools as one path of strokes without length: with round ends, each is a dot. */
    public static String dots(Collection<SchoolDot> schools) {
        var path = new StringBuilder(schools.size() * 8);
        var last = new Object() {
            long x = Long.MIN_VALUE;
            long y;
        };
        schools.stream()
                .map(school -> new Spot(x(school.x()), y(school.y())))
                .distinct()
                .sorted(Comparator.comparingLong(Spot::y).thenComparingLong(Spot::x))
                .forEach(spot -> {
                    if (last.x == Long.MIN_VALUE) {
                        path.append('M').append(spot.x).append(' ').append(spot.y);
                    } else {
                        var down = spot.y - last.y;
                        path.append('m')
                                .append(spot.x - last.x)
                                .append(down < 0 ? "" : " ")
                                .append(down);
                    }
                    path.append("h0");
                    last.x = spot.x;
                    last.y = spot.y;
                });
        return path.toString();
    }

    private record Spot(long x, long y) {}

    private static Map<String, String> load() {
        try (InputStream in = Objects.requireNonNull(NrwMap.class.getResourceAsStream("/map/districts.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var borders = new LinkedHashMap<String, String>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var end = line.indexOf(';');
                borders.put(line.substring(0, end), line.substring(end + 1));
            });
            return borders;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
