package nrw.bildungspartner.workflow.tasks;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps the task list in step with the engine, in the engine's transaction. */
@Component
public class OpenTasks {

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

    public void opened(DelegateTask task, String kind, String nameEn, String desk) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        OpenTask row = new OpenTask(
                task.getId(),
                kind,
                task.getName(),
                nameEn,
                businessKey,
                desk,
                clock.instant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
        row.concerns((String) task.getVariable("about"));
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

    public void closed(String taskId) {
        repository.deleteById(taskId);
    }

    /** The partners of a case became known. */
    public void renamed(String reference) {
        agreements.find(reference).ifPresent(agreement -> repository
                .findByReference(reference)
                .forEach(row -> row.isAbout(
                        reference, agreement.initiative(), agreement.schoolNames(), agreement.institutionName())));
    }

    /** The findings of a case changed while somebody may be looking at it. */
    public void recount(String reference) {
        FindingCounts.Count count = findings.of(reference);
        repository.findByReference(reference).forEach(row -> row.found(count.open(), count.serious()));
    }
}
