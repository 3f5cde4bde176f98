package nrw.bildungspartner.workflow.tasks;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Somebody who asks for tasks, and with it what this person may see and do.
 *
 * @param who the user name
 * @param allDesks whether the tasks of all desks may be seen
 * @param desks the desks this person belongs to
 * @param absent the people this person stands in for at the moment, each with the desks they belong to
 */
public record TaskAsker(String who, boolean allDesks, Set<String> desks, Map<String, Set<String>> absent) {

    public TaskAsker {
        desks = Set.copyOf(desks);
        absent = Map.copyOf(absent);
    }

    /** The own desks and those of the people who are away. */
    public Set<String> desksInCare() {
        Set<String> all = new HashSet<>(desks);
        absent.values().forEach(all::addAll);
        return all;
    }

    public boolean maySee(OpenTask task) {
        return maySeeDesk(task.desk())
                || task.kind().equals(TaskInbox.ASSIGN_MAIL)
                || task.owner().filter(inCare()::contains).isPresent();
    }

    public boolean maySeeDesk(String desk) {
        return allDesks || desksInCare().contains(desk);
    }

    /** Whether a task is free, or one's own, or that of somebody away whom nobody else is standing in for. */
    public boolean mayAct(OpenTask task) {
        String holder = task.assignee().orElse(who);
        String owner = task.owner().orElse(who);
        return owner.equals(who) || (absent.containsKey(owner) && (holder.equals(owner) || holder.equals(who)));
    }

    /** The person who is away and whose task it is. */
    public Optional<String> standingInFor(OpenTask task) {
        return task.owner().filter(absent::containsKey);
    }

    /** Whose tasks this person cares for. */
    Collection<String> inCare() {
        return Stream.concat(Stream.of(who), absent.keySet().stream()).toList();
    }

    /**
     * For whom a task is taken: for somebody away if it is theirs, or if it is free and only their desk opens it. What is
     * taken this way falls back to them when they return.
     */
    Optional<String> takesFor(OpenTask task) {
        if (task.owner().isPresent()) {
            return standingInFor(task);
        }
        if (allDesks || desks.contains(task.desk()) || task.kind().equals(TaskInbox.ASSIGN_MAIL)) {
            return Optional.empty();
        }
        return new TreeMap<>(absent)
                .entrySet().stream()
                        .filter(away -> away.getValue().contains(task.desk()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
