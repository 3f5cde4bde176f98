package nrw.bildungspartner.analytics.web;

import java.util.Locale;
import nrw.bildungspartner.analytics.ProcessReport.Activity;
import org.jspecify.annotations.Nullable;

/** What the process picture shows at each step. */
enum Measure {
    TIME,
    COUNT,
    OPEN;

    /** Up to one hour, two days, six days, ten days; above is the strongest. */
    private static final double[] STEPS = {3_600, 172_800, 518_400, 864_000};

    static Measure of(@Nullable String key) {
        for (Measure measure : values()) {
            if (measure.key().equals(key)) {
                return measure;
            }
        }
        return TIME;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How strong a step is coloured, from 1 to 5; 0 where there is nothing to show. */
    int heat(Activity activity, long most) {
        return switch (this) {
            case TIME -> heat(activity.seconds().p50());
            case COUNT -> share(activity.completed() + activity.open(), most);
            case OPEN -> share(activity.open(), most);
        };
    }

    /** What the strongest colour stands for where counts are compared. */
    long of(Activity activity) {
        return this == OPEN ? activity.open() : activity.completed() + activity.open();
    }

    private static int heat(@Nullable Double seconds) {
        if (seconds == null) {
            return 0;
        }
        int heat = 1;
        for (double step : STEPS) {
            heat += seconds > step ? 1 : 0;
        }
        return heat;
    }

    private static int share(long count, long most) {
        return count == 0 ? 0 : (int) Math.ceil(5.0 * count / Math.max(most, 1));
    }
}
