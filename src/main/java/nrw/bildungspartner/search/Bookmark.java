package nrw.bildungspartner.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an index has followed the changes. Numbers are given before the commit: one that is missing between others may
 * still be on its way, so it is asked for again until nothing can be on its way any more.
 */
final class Bookmark {

    private final Map<Long, Long> missing = new TreeMap<>();
    private long last;

    Bookmark(long last) {
        this.last = last;
    }

    /** The highest number that was read. */
    long last() {
        return last;
    }

    List<Long> missing() {
        return new ArrayList<>(missing.keySet());
    }

    /** Every number up to this one was read or will never be there. */
    long settled() {
        return missing.isEmpty() ? last : missing.keySet().iterator().next() - 1;
    }

    /** @param nanoTime the moment, as {@link System#nanoTime} tells it */
    void read(long id, long nanoTime) {
        missing.remove(id);
        for (long between = last + 1; between < id; between++) {
            missing.put(between, nanoTime);
        }
        last = Math.max(last, id);
    }

    void forget(Duration longest, long nanoTime) {
        missing.values().removeIf(since -> nanoTime - since > longest.toNanos());
    }
}
