package nrw.bildungspartner.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process came to an activity.
 *
 * @param type what the model calls this kind of activity, such as {@code userTask}
 */
public record ActivityFact(
        String activityInstanceId,
        String processInstanceId,
        String processKey,
        int processVersion,
        @Nullable String reference,
        String activityId,
        @Nullable String name,
        String type,
        Instant startedAt) {}
