package nrw.bildungspartner.document.reading.child.box;

/** How dark a page is without what a pen leaves: what coffee, thumbs and shadows do to paper is broader, and soft. */
final class Blots {

    /** Half the breadth from which on it is no pen's: 1.6 mm are more than a felt pen on a bad copy. */
    private static final int HALF = (int) Math.round(0.8 * Straightened.PER_MM);

    private final int width;
    private final int height;

    private Blots(Straightened copy) {
        this.width = copy.width();
        this.height = copy.height();
    }

    /** For each place the most that all places of some square have at least in which it lies: a grey opening. */
    static byte[] of(Straightened copy) {
        var blots = new Blots(copy);
        byte[] least = blots.least(blots.least(copy.dark(), true), false);
        return blots.most(blots.most(least, true), false);
    }

    /** Paper is 0, so that most looks end at the first place. */
    private byte[] least(byte[] dark, boolean along) {
        int step = along ? 1 : width;
        var filtered = new byte[dark.length];
        for (int place = 0; place < dark.length; place++) {
            int last = after(place, along);
            int least = 255;
            for (int i = -before(place, along); i <= last && least > 0; i++) {
                least = Math.min(least, dark[place + i * step] & 0xFF);
            }
            filtered[place] = (byte) least;
        }
        return filtered;
    }

    /** The few places that are not 0 tell it to those around them. */
    private byte[] most(byte[] dark, boolean along) {
        int step = along ? 1 : width;
        var filtered = new byte[dark.length];
        for (int place = 0; place < dark.length; place++) {
            int own = dark[place] & 0xFF;
            int last = own > 0 ? after(place, along) : -HALF - 1;
            for (int i = -before(place, along); i <= last; i++) {
                int there = place + i * step;
                filtered[there] = (byte) Math.max(filtered[there] & 0xFF, own);
            }
        }
        return filtered;
    }

    private int before(int place, boolean along) {
        return Math.min(HALF, along ? place % width : place / width);
    }

    private int after(int place, boolean along) {
        return Math.min(HALF, along ? width - 1 - place % width : height - 1 - place / width);
    }
}
