package nrw.bildungspartner.checking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Component;

/** How often somebody may ask: nobody has so many documents, and hashes are not to be tried out. */
@Component
class Throttle {

    private static final int OFTEN = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private record Count(Instant since, int times) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooMany if this visitor asked too often lately */
    synchronized void count(HttpServletRequest request) {
        Instant now = clock.instant();
        String visitor = request.getRemoteAddr();
        Count before = counts.get(visitor);
        Count count = before == null || before.since().plus(WINDOW).isBefore(now)
                ? new Count(now, 1)
                : new Count(before.since(), before.times() + 1);
        counts.put(visitor, count);
        if (count.times() > OFTEN) {
            throw new TooMany("checking.too-many");
        }
    }
}
