package nrw.bildungspartner.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.inbox.AssignTask;
import nrw.bildungspartner.inbox.CaseFile;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.DecideTask;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.inbox.WriteContent;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskForms;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of one agreement: the paper beside what is known, and the decision. */
@Controller
@RequestMapping("/aufgaben/{id}")
class ReviewPages {

    private final TaskInbox inbox;
    private final TaskView view;
    private final TaskForms forms;
    private final DecideTask decideTask;
    private final AssignTask assignTask;
    private final CaseFiles caseFiles;
    private final FindingWords findingWords;
    private final Initiatives initiatives;
    private final StaffDirectory staff;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewPages(
            TaskInbox inbox,
            TaskView view,
            TaskForms forms,
            DecideTask decideTask,
            AssignTask assignTask,
            CaseFiles caseFiles,
            FindingWords findingWords,
            Initiatives initiatives,
            StaffDirectory staff,
            ObjectMapper json,
            Clock clock) {
        this.inbox = inbox;
        this.view = view;
        this.forms = forms;
        this.decideTask = decideTask;
        this.assignTask = assignTask;
        this.caseFiles = caseFiles;
        this.findingWords = findingWords;
        this.initiatives = initiatives;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, CurrentStaff me, Locale language, Model model) throws JsonProcessingException {
        TaskAsker asker = view.of(me);
        OpenTask task = inbox.open(id, asker);
        if (task.kind().equals(TaskInbox.ASSIGN_MAIL)) {
            return "redirect:/posteingang/" + task.businessKey();
        }
        if (task.kind().equals(TaskInbox.CARE)) {
            return "redirect:/aufgaben/" + id + "/pflege";
        }
        String reference = task.reference().orElseThrow(() -> new NotFound("workflow.task.not-found"));
        model.addAttribute("task", task);
        model.addAttribute("asker", asker);
        CaseFile file = caseFiles.open(reference, me);
        model.addAttribute("file", file);
        model.addAttribute("comparison", ComparisonLine.of(file.comparisons(), findingWords));
        model.addAttribute("mayEnter", WriteContent.mayBeEntered(file.agreement()));
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

    @PostMapping("/uebernehmen")
    String claim(@PathVariable String id, CurrentStaff me) {
        inbox.claim(id, view.of(me));
        return "redirect:/aufgaben/" + id;
    }

    @PostMapping("/zurueckgeben")
    String release(@PathVariable String id, CurrentStaff me) {
        inbox.release(id, view.of(me));
        return "redirect:/aufgaben/" + id;
    }

    @PostMapping("/zuweisen")
    String assign(@PathVariable String id, @RequestParam String assignee, CurrentStaff me) {
        assignTask.assign(id, assignee, me);
        return "redirect:/aufgaben/" + id;
    }

    /** The form-js form sends its answers as JSON; without script the plain fields carry them. */
    @PostMapping("/entscheidung")
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
            if (inbox.find(id, view.of(me)).isEmpty()) {
                throw conflict;
            }
            notes.addFlashAttribute("conflict", conflict.detail());
        }
        notes.addFlashAttribute("answers", json.writeValueAsString(form));
        return "redirect:/aufgaben/" + id;
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
}
