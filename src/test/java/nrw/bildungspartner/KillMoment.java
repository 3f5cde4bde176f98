package nrw.bildungspartner;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the application is killed. Chance chooses within equal parts of the time, so that few kills do not all fall
 * together; the same seed and number of kills choose the same moments.
 */
record KillMoment(long seed, int kill, Duration after) {

    static final long SEED = Long.getLong("kills.seed", System.nanoTime() % 1_000_000);

    /** How often each test kills. */
    static final int KILLS = Integer.getInteger("kills", 1);

    /** So many moments between none and the longest, the earlier ones first. */
    static Stream<KillMoment> within(Duration longest, int kills) {
        var chance = new SplittableRandom(SEED);
        double part = (double) longest.toMillis() / kills;
        return IntStream.range(0, kills)
                .mapToObj(kill ->
                        new KillMoment(SEED, kill, Duration.ofMillis((long) ((kill + chance.nextDouble()) * part))));
    }

    @Override
    public String toString() {
        return "kill %d after %d ms (-Dkills=%d -Dkills.seed=%d)".formatted(kill, after.toMillis(), KILLS, seed);
    }
}
