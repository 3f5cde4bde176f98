package nrw.bildungspartner.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.deputy.StandIn;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import org.springframework.stereotype.Component;

/**
 * What of the task list a person may see, by roles, desks and people who are away, and by nothing that a request says. A
 * deputy gets the tasks and the desks of the person who is away, not the roles: seeing all desks is not handed on.
 */
@Component
public class TaskView {

    private final StandIn standIn;

    TaskView(StandIn standIn) {
        this.standIn = standIn;
    }

    public TaskAsker of(CurrentStaff me) {
        return new TaskAsker(
                me.username(),
                me.seesAllDesks(),
                desks(me),
                standIn.todayFor(me).stream()
                        .map(absence -> absence.absent())
                        .collect(Collectors.toMap(CurrentStaff::username, TaskView::desks)));
    }

    /** The desks whose cases this person may see, empty for all of them; somebody without one sees a desk that does not exist. */
    public Set<String> visibleDesks(CurrentStaff me) {
        TaskAsker asker = of(me);
        if (asker.allDesks()) {
            return Set.of();
        }
        Set<String> inCare = asker.desksInCare();
        return inCare.isEmpty() ? Set.of("-") : inCare;
    }

    private static Set<String> desks(CurrentStaff person) {
        return person.desks().stream().map(Desk::key).collect(Collectors.toSet());
    }
}
