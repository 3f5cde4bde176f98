package nrw.bildungspartner.workflow.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody wants to see.
 *
 * @param owner only the tasks of this person
 */
public record TaskQuestion(
        TaskAsker asker,
        Scope scope,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String desk,
        @Nullable String initiative,
        boolean overdueOnly,
        String q) {

    /** Whose tasks. */
    public enum Scope {
        /** One's own, and those of people one stands in for. */
        MINE,
        /** Of one's own desks, and of those of people one stands in for. */
        DESK,
        UNASSIGNED,
        ALL
    }
}
