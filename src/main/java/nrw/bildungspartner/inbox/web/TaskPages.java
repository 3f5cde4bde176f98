package nrw.bildungspartner.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.staff.deputy.Absence;
import nrw.bildungspartner.staff.deputy.StandIn;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import nrw.bildungspartner.workflow.tasks.TaskQuestion;
import nrw.bildungspartner.workflow.tasks.TaskQuestion.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's task list. */
@Controller
@RequestMapping("/aufgaben")
class TaskPages {

    private final TaskInbox inbox;
    private final TaskView view;
    private final Initiatives initiatives;
    private final StaffDirectory staff;
    private final StandIn standIn;
    private final Clock clock;

    TaskPages(
            TaskInbox inbox,
            TaskView view,
            Initiatives initiatives,
            StaffDirectory staff,
            StandIn standIn,
            Clock clock) {
        this.inbox = inbox;
        this.view = view;
        this.initiatives = initiatives;
        this.staff = staff;
        this.standIn = standIn;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "alle") String liste,
            @RequestParam(required = false) @Nullable String fuer,
            @RequestParam(required = false) @Nullable String art,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(defaultValue = "") String q,
            Paging paging,
            CurrentStaff me,
            Locale language,
            Model model) {
        TaskList chosen = TaskList.named(liste);
        TaskAsker asker = view.of(me);
        TaskQuestion question = chosen.question(asker, blankToNull(fuer), blankToNull(art), blankToNull(initiative), q);
        model.addAttribute("tasks", inbox.find(question, paging));
        model.addAttribute("asker", asker);
        model.addAttribute("person", blankToNull(fuer));
        model.addAttribute(
                "absences",
                standIn.todayFor(me).stream()
                        .map(absence -> new StandingIn(
                                absence,
                                inbox.count(TaskList.MEINE.question(
                                        asker, absence.absent().username(), null, null, ""))))
                        .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "lists",
                List.of(TaskList.values()).stream()
                        .map(list -> new Counted(list, inbox.count(list.question(asker, null, null, null, ""))))
                        .toList());
        model.addAttribute("kind", blankToNull(art));
        model.addAttribute("initiative", blankToNull(initiative));
        model.addAttribute("initiatives", initiatives.all());
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        model.addAttribute("q", q);
        model.addAttribute("now", clock.instant());
        return "inbox/tasks";
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** A list and how much is in it. */
    record Counted(TaskList list, long count) {}

    /** Somebody who is away, and how much of theirs is open. */
    record StandingIn(Absence absence, long count) {}

    /** The lists on the left. */
    enum TaskList {
        MEINE(Scope.MINE, false),
        SACHGEBIET(Scope.DESK, false),
        FREI(Scope.UNASSIGNED, false),
        UEBERFAELLIG(Scope.ALL, true),
        ALLE(Scope.ALL, false);

        private final Scope scope;
        private final boolean overdue;

        TaskList(Scope scope, boolean overdue) {
            this.scope = scope;
            this.overdue = overdue;
        }

        static TaskList named(String name) {
            return List.of(values()).stream()
                    .filter(list -> list.key().equals(name))
                    .findFirst()
                    .orElse(ALLE);
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        TaskQuestion question(
                TaskAsker asker, @Nullable String owner, @Nullable String kind, @Nullable String initiative, String q) {
            return new TaskQuestion(asker, scope, owner, kind, null, initiative, overdue, q);
        }
    }
}
