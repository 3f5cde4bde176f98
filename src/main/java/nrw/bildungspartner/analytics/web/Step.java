package nrw.bildungspartner.analytics.web;

import java.time.Duration;
import nrw.bildungspartner.analytics.ProcessReport.Activity;
import org.jspecify.annotations.Nullable;

/** A step of the process as a reader sees it. */
record Step(Activity activity, int heat) {

    /** Whether somebody or something works or waits here; gateways and ends take no time. */
    static boolean isOne(Activity activity) {
        String type = activity.type();
        return type.endsWith("Task") || type.equals("callActivity") || type.startsWith("intermediate");
    }

    public long cases() {
        return activity.completed() + activity.open();
    }

    public @Nullable Duration half() {
        return duration(activity.seconds().p50());
    }

    public @Nullable Duration most() {
        return duration(activity.seconds().p90());
    }

    public @Nullable Duration mean() {
        return duration(activity.seconds().mean());
    }

    static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }
}
