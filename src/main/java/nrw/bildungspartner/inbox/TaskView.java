package nrw.bildungspartner.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.workflow.TaskQuestion;
import nrw.bildungspartner.workflow.TaskQuestion.Scope;
import org.jspecify.annotations.Nullable;

/** What of the task list a person may see, by roles and desks and by nothing that a request says. */
public final class TaskView {

    private TaskView() {}

    /** Everything this person may see. */
    public static TaskQuestion everything(CurrentStaff me) {
        return question(me, Scope.ALL, null, null, null, false, "");
    }

    public static TaskQuestion question(
            CurrentStaff me,
            Scope scope,
            @Nullable String kind,
            @Nullable String desk,
            @Nullable String initiative,
            boolean overdueOnly,
            String q) {
        Set<String> own = me.desks().stream().map(Desk::key).collect(Collectors.toSet());
        return new TaskQuestion(me.username(), visibleDesks(me), own, scope, kind, desk, initiative, overdueOnly, q);
    }

    /** The desks this person may see, empty for all of them; somebody without a desk sees a desk that does not exist. */
    public static Set<String> visibleDesks(CurrentStaff me) {
        if (me.seesAllDesks()) {
            return Set.of();
        }
        Set<String> own = me.desks().stream().map(Desk::key).collect(Collectors.toSet());
        return own.isEmpty() ? Set.of("-") : own;
    }
}
