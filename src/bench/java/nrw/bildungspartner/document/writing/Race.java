package nrw.bildungspartner.document.writing;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Several ways to do the same, in turn and turn about, so that whatever else the machine does meets all of them alike; of each
 * the median counts. (A harness that measures one after the other compares the machine's moods on a shared machine.)
 */
public final class Race {

    public interface Way {
        void go() throws Exception;
    }

    private final LongSupplier clock;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    private Race(LongSupplier clock) {
        this.clock = clock;
    }

    /** By the clock on the wall: for ways that use several threads or processes. */
    public static Race byTheClock() {
        return new Race(System::nanoTime);
    }

    /** By the time this thread really worked: for ways that use no other. */
    public static Race byWork() {
        return new Race(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    public Race with(String name, Way way) {
        ways.put(name, way);
        return this;
    }

    /** Runs each way as often as said after a third of that to get warm. */
    public Times run(int rounds) throws Exception {
        Map<String, long[]> times = new LinkedHashMap<>();
        ways.keySet().forEach(name -> times.put(name, new long[rounds]));
        for (int round = -rounds / 3; round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                long start = clock.getAsLong();
                way.getValue().go();
                long time = clock.getAsLong() - start;
                if (round >= 0) {
                    times.get(way.getKey())[round] = time;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[rounds / 2] / 1e6);
        });
        return new Times(medians);
    }

    /** Medians in milliseconds. */
    public record Times(Map<String, Double> medians) {

        public void print(String title) {
            System.out.println(title);
            medians.forEach((name, time) -> System.out.printf(Locale.ROOT, "  %-14s %9.2f ms%n", name, time));
        }

        /** How much longer one takes than the other, beside what was promised. */
        public void printRatio(String name, String other, double promised) {
            double ratio = medians.get(name) / medians.get(other);
            System.out.printf(
                    Locale.ROOT,
                    "  %s / %s = %.2f (promised: at most %.2f)%s%n",
                    name,
                    other,
                    ratio,
                    promised,
                    ratio > promised ? "  MISSED" : "");
        }
    }
}
