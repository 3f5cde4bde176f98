package nrw.bildungspartner.analytics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, gathered one by one, in milliseconds. A percentile is the smallest time that at least this share
 * did not exceed (nearest rank), so it is always a time that really happened.
 */
final class Durations {

    private long[] millis = new long[64];
    private int count;
    private boolean sorted;

    void add(long duration) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = duration;
        sorted = false;
    }

    int count() {
        return count;
    }

    /** In seconds; null if there is none. */
    @Nullable
    Double percentile(int percent) {
        if (count == 0) {
            return null;
        }
        if (!sorted) {
            Arrays.sort(millis, 0, count);
            sorted = true;
        }
        int rank = (int) (((long) count * percent + 99) / 100);
        return millis[rank - 1] / 1000.0;
    }

    /** In seconds; null if there is none. */
    @Nullable
    Double mean() {
        return count == 0
                ? null
                : Math.round(Arrays.stream(millis, 0, count).average().orElseThrow()) / 1000.0;
    }
}
