package nrw.bildungspartner.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody wants to see.
 *
 * @param who the person who asks
 * @param desks the desks this person may see, empty for all of them
 * @param scope {@code mine}, {@code desk}, {@code unassigned} or {@code all}
 * @param ownDesks the desks this person belongs to, for the scope {@code desk}
 */
public record TaskQuestion(
        String who,
        Set<String> desks,
        Set<String> ownDesks,
        Scope scope,
        @Nullable String kind,
        @Nullable String desk,
        @Nullable String initiative,
        boolean overdueOnly,
        String q) {

    public TaskQuestion {
        desks = Set.copyOf(desks);
        ownDesks = Set.copyOf(ownDesks);
    }

    /** Whose tasks. */
    public enum Scope {
        MINE,
        DESK,
        UNASSIGNED,
        ALL
    }
}
