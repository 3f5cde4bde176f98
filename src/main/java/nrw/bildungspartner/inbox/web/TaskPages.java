package nrw.bildungspartner.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.inbox.AssignTask;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.DecideTask;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.workflow.OpenTask;
import nrw.bildungspartner.workflow.TaskForms;
import nrw.bildungspartner.workflow.TaskInbox;
import nrw.bildungspartner.workflow.TaskQuestion;
import nrw.bildungspartner.workflow.TaskQuestion.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's task list and the review of one agreement. */
@Controller
@RequestMapping("/aufgaben")
class TaskPages {

    private final TaskInbox inbox;
    private final TaskForms forms;
    private final DecideTask decideTask;
    private final AssignTask assignTask;
    private final CaseFiles caseFiles;
    private final Initiatives initiatives;
    private final StaffDirectory staff;
    private final ObjectMapper json;
    private final Clock clock;

    TaskPages(
            TaskInbox inbox,
            TaskForms forms,
            DecideTask decideTask,
            AssignTask assignTask,
            CaseFiles caseFiles,
            Initiatives initiatives,
            StaffDirectory staff,
            ObjectMapper json,
            Clock clock) {
        this.inbox = inbox;
        this.forms = forms;
        this.decideTask = decideTask;
        this.assignTask = assignTask;
        this.caseFiles = caseFiles;
        this.initiatives = initiatives;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "alle") String liste,
            @RequestParam(required = false) @Nullable String art,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(defaultValue = "") String q,
            Paging paging,
            CurrentStaff me,
            Locale language,
            Model model) {
        TaskList chosen = TaskList.named(liste);
        TaskQuestion question = chosen.question(me, blankToNull(art), blankToNull(initiative), q);
        model.addAttribute("tasks", inbox.find(question, paging));
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "lists",
                List.of(TaskList.values()).stream()
                        .map(list -> new Counted(list, inbox.count(list.question(me, null, null, ""))))
                        .toList());
        model.addAttribute("kind", blankToNull(art));
        model.addAttribute("initiative", blankToNull(initiative));
        model.addAttribute("initiatives", initiatives.all());
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        model.addAttribute("q", q);
        model.addAttribute("now", clock.instant());
        return "inbox/tasks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, CurrentStaff me, Locale language, Model model) throws JsonProcessingException {
        OpenTask task = visible(id, me);
        if (task.kind().equals(TaskInbox.ASSIGN_MAIL)) {
            return "redirect:/posteingang/" + task.businessKey();
        }
        String reference = task.reference().orElseThrow(() -> new NotFound("workflow.task.not-found"));
        model.addAttribute("task", task);
        model.addAttribute("file", caseFiles.open(reference, me));
        model.addAttribute(
                "schema", forms.schema(DecideTask.FORM + ("en".equals(language.getLanguage()) ? "-en" : "")));
        if (!model.containsAttribute("answers")) {
            model.addAttribute("answers", "{}");
        }
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        model.addAttribute("colleagues", staff.workingFor(Desk.of(task.desk())));
        model.addAttribute("now", clock.instant());
        return "inbox/review";
    }

    @PostMapping("/{id}/uebernehmen")
    String claim(@PathVariable String id, CurrentStaff me) {
        inbox.open(id, TaskView.everything(me));
        inbox.claim(id, me.username());
        return "redirect:/aufgaben/" + id;
    }

    @PostMapping("/{id}/zurueckgeben")
    String release(@PathVariable String id, CurrentStaff me) {
        inbox.open(id, TaskView.everything(me));
        inbox.release(id, me.username());
        return "redirect:/aufgaben/" + id;
    }

    @PostMapping("/{id}/zuweisen")
    String assign(@PathVariable String id, @RequestParam String assignee, CurrentStaff me) {
        assignTask.assign(id, assignee, me);
        return "redirect:/aufgaben/" + id;
    }

    /** The form-js form sends its answers as JSON; without script the plain fields carry them. */
    @PostMapping("/{id}/entscheidung")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String note,
            CurrentStaff me,
            RedirectAttributes notes)
            throws JsonProcessingException {
        DecisionForm form = answer.isEmpty()
                ? DecisionForm.plain(decision, remark, note)
                : json.readValue(answer, DecisionForm.class);
        try {
            Agreement agreement = decideTask.decide(id, form.decision(), form.remarks(), form.note(), me);
            notes.addFlashAttribute("decided", agreement.state().messageKey());
            notes.addFlashAttribute("decidedReference", agreement.reference());
            return "redirect:/aufgaben";
        } catch (Invalid invalid) {
            notes.addFlashAttribute("violations", invalid.violations());
        } catch (Conflict conflict) {
            if (inbox.find(id, TaskView.everything(me)).isEmpty()) {
                throw conflict;
            }
            notes.addFlashAttribute("conflict", conflict.detail());
        }
        notes.addFlashAttribute("answers", json.writeValueAsString(form));
        return "redirect:/aufgaben/" + id;
    }

    private OpenTask visible(String id, CurrentStaff me) {
        return inbox.open(id, TaskView.everything(me));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** What the decision form sends. */
    record DecisionForm(String decision, List<Remark> remarks, String note) {

        DecisionForm(@Nullable String decision, @Nullable List<Remark> remarks, @Nullable String note) {
            this.decision = decision == null ? "" : decision;
            this.remarks = remarks == null ? List.of() : remarks;
            this.note = note == null ? "" : note;
        }

        /** Without script each paragraph of the one text field is a remark. */
        static DecisionForm plain(String decision, String remark, String note) {
            List<Remark> remarks = List.of(remark.split("\\R\\s*\\R")).stream()
                    .filter(text -> !text.isBlank())
                    .map(text -> new Remark("", text))
                    .toList();
            return new DecisionForm(decision, remarks, note);
        }
    }

    /** A list and how much is in it. */
    record Counted(TaskList list, long count) {}

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

        TaskQuestion question(CurrentStaff me, @Nullable String kind, @Nullable String initiative, String q) {
            return TaskView.question(me, scope, kind, null, initiative, overdue, q);
        }
    }

    /** Names for keys. */
    static final class Names {

        private final List<Initiative> initiatives;
        private final StaffDirectory staff;
        private final Locale language;

        Names(List<Initiative> initiatives, StaffDirectory staff, Locale language) {
            this.initiatives = initiatives;
            this.staff = staff;
            this.language = language;
        }

        public String initiative(String key) {
            return initiatives.stream()
                    .filter(initiative -> initiative.key().equals(key))
                    .findFirst()
                    .map(initiative -> initiative.name().in(language))
                    .orElse("");
        }

        public String person(String username) {
            return staff.find(username).map(account -> account.displayName()).orElse(username);
        }

        public String initials(String username) {
            return staff.find(username).map(account -> account.initials()).orElse("?");
        }
    }
}
