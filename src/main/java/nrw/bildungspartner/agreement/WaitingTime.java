package nrw.bildungspartner.agreement;

import java.time.Instant;
import java.util.Optional;

/** How long a case waits for its partners; answered by whoever watches the clock. */
public interface WaitingTime {

    /** When the case lapses unless something comes back; empty while it waits for nobody outside the office. */
    Optional<Instant> endsFor(String reference);
}
