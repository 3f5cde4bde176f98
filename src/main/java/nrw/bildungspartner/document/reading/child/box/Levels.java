package nrw.bildungspartner.document.reading.child.box;

/** How often each of 256 levels occurs. */
final class Levels {

    private final int[] counts = new int[256];
    private int all;

    void add(int level) {
        counts[level]++;
        all++;
    }

    boolean isEmpty() {
        return all == 0;
    }

    /** The level below which that share of all lies. */
    int below(double share) {
        int seen = 0;
        for (int level = 0; level < counts.length; level++) {
            seen += counts[level];
            if (seen > share * all) {
                return level;
            }
        }
        return counts.length - 1;
    }
}
