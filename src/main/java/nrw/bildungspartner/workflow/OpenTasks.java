package nrw.bildungspartner.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps the task list in step with the engine, in the engine's transaction. */
@Component
class OpenTasks {

    private final OpenTaskRepository repository;
    private final Agreements agreements;
    private final FindingCounts findings;
    private final Clock clock;

    OpenTasks(OpenTaskRepository repository, Agreements agreements, FindingCounts findings, Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.findings = findings;
        this.clock = clock;
    }

    void opened(DelegateTask task, String kind, String nameEn) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        OpenTask row = new OpenTask(
                task.getId(),
                kind,
                task.getName(),
                nameEn,
                businessKey,
                String.valueOf(task.getVariable(ProcessKeys.DESK)),
                clock.instant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
        agreements.find(businessKey).ifPresent(agreement -> {
            row.isAbout(
                    agreement.reference(),
                    agreement.initiative(),
                    agreement.schoolNames(),
                    agreement.institutionName());
            FindingCounts.Count count = findings.of(agreement.reference());
            row.found(count.open(), count.serious());
        });
        repository.save(row);
    }

    void closed(String taskId) {
        repository.deleteById(taskId);
    }

    /** The findings of a case changed while somebody may be looking at it. */
    void recount(String reference) {
        FindingCounts.Count count = findings.of(reference);
        repository.findByReference(reference).forEach(row -> row.found(count.open(), count.serious()));
    }
}
