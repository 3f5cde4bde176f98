package nrw.bildungspartner.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process began.
 *
 * @param reference the agreement it is about, null while nobody knows
 */
public record ProcessFact(
        String processInstanceId,
        String processKey,
        int processVersion,
        @Nullable String reference,
        Instant startedAt) {}
