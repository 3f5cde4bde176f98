package nrw.bildungspartner.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.inbox.AssignTask;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.DecideTask;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.inbox.WriteContent;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import nrw.bildungspartner.workflow.tasks.TaskQuestion;
import nrw.bildungspartner.workflow.tasks.TaskQuestion.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list for programs of the office. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    private final TaskInbox inbox;
    private final TaskView view;
    private final DecideTask decideTask;
    private final AssignTask assignTask;
    private final CaseFiles caseFiles;
    private final WriteContent writeContent;
    private final FindingWords names;
    private final Clock clock;

    TaskApi(
            TaskInbox inbox,
            TaskView view,
            DecideTask decideTask,
            AssignTask assignTask,
            CaseFiles caseFiles,
            WriteContent writeContent,
            FindingWords names,
            Clock clock) {
        this.inbox = inbox;
        this.view = view;
        this.decideTask = decideTask;
        this.assignTask = assignTask;
        this.caseFiles = caseFiles;
        this.writeContent = writeContent;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    Listing<TaskAnswer> list(
            @RequestParam(defaultValue = "all") String scope,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            Paging paging,
            CurrentStaff me,
            Locale language) {
        TaskAsker asker = view.of(me);
        return inbox.find(new TaskQuestion(asker, scope(scope), null, kind, desk, null, overdue, q), paging)
                .map(task -> TaskAnswer.of(task, asker, clock, language));
    }

    @GetMapping("/{id}")
    TaskAnswer.Detail show(@PathVariable String id, CurrentStaff me, Locale language) {
        TaskAsker asker = view.of(me);
        OpenTask task = visible(id, asker);
        return TaskAnswer.Detail.of(
                TaskAnswer.of(task, asker, clock, language),
                task.reference().map(reference -> caseFiles.open(reference, me)).orElse(null),
                names);
    }

    @PostMapping("/{id}/claim")
    TaskAnswer claim(@PathVariable String id, CurrentStaff me, Locale language) {
        TaskAsker asker = view.of(me);
        inbox.claim(id, asker);
        return TaskAnswer.of(visible(id, asker), asker, clock, language);
    }

    @PostMapping("/{id}/release")
    TaskAnswer release(@PathVariable String id, CurrentStaff me, Locale language) {
        TaskAsker asker = view.of(me);
        inbox.release(id, asker);
        return TaskAnswer.of(visible(id, asker), asker, clock, language);
    }

    @PostMapping("/{id}/assign")
    TaskAnswer assign(@PathVariable String id, @RequestBody AssignRequest request, CurrentStaff me, Locale language) {
        return TaskAnswer.of(
                assignTask.assign(id, request.assignee() == null ? "" : request.assignee(), me),
                view.of(me),
                clock,
                language);
    }

    @PostMapping("/{id}/decision")
    Map<String, Object> decide(@PathVariable String id, @RequestBody DecisionRequest request, CurrentStaff me) {
        Agreement agreement = decideTask.decide(
                id,
                request.decision() == null ? "" : request.decision(),
                request.remarks() == null ? List.of() : request.remarks(),
                request.note() == null ? "" : request.note(),
                me);
        AgreementState state = agreement.state();
        return Map.of("reference", agreement.reference(), "state", state);
    }

    /** What a blank says that came back, in the words of an agreement; it replaces what was entered before. */
    @RequestMapping(
            path = "/{id}/content",
            method = {RequestMethod.PUT, RequestMethod.POST})
    TaskAnswer.Detail content(
            @PathVariable String id, @RequestBody AgreementContent content, CurrentStaff me, Locale language) {
        writeContent.enter(id, content, me);
        return show(id, me, language);
    }

    /** The content follows what came back in these fields of the comparison. */
    @PostMapping("/{id}/take-over")
    TaskAnswer.Detail takeOver(
            @PathVariable String id, @RequestBody TakeOverRequest request, CurrentStaff me, Locale language) {
        writeContent.takeOver(id, request.fields() == null ? List.of() : request.fields(), me);
        return show(id, me, language);
    }

    private OpenTask visible(String id, TaskAsker asker) {
        return inbox.find(id, asker).orElseThrow(() -> new NotFound("workflow.task.not-found"));
    }

    private static Scope scope(String scope) {
        try {
            return Scope.valueOf(scope.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("scope", "workflow.form.unknown");
        }
    }

    record TakeOverRequest(@Nullable List<String> fields) {}

    record AssignRequest(@Nullable String assignee) {}

    record DecisionRequest(
            @Nullable String decision,
            @Nullable List<Remark> remarks,
            @Nullable String note) {}
}
