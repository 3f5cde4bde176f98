package nrw.bildungspartner.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a process's cases. All times are in seconds.
 *
 * @param process the key of the process
 * @param version the newest version; cases of older ones are counted too
 * @param cycle how long the completed cases took from beginning to end
 * @param rework the share of cases, between 0 and 1, in which a person had to do the same step again
 */
public record ProcessReport(
        String process, int version, Instances instances, List<Activity> activities, Cycle cycle, double rework) {

    public ProcessReport {
        activities = List.copyOf(activities);
    }

    /**
     * @param started all that began
     * @param completed those that came to an end of their process
     * @param open those that still run; what was broken off is neither
     */
    public record Instances(long started, long completed, long open) {}

    /** @param type what the model calls this kind of activity, such as {@code userTask} */
    public record Activity(String activityId, String name, String type, long completed, long open, Seconds seconds) {}

    /** Absent while nothing is completed. The p50 is the time that half of the cases did not exceed. */
    public record Seconds(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99,
            @Nullable Double mean) {}

    /** Absent while nothing is completed. */
    public record Cycle(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99) {}
}
