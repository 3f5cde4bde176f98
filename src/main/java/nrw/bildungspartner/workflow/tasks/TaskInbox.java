package nrw.bildungspartner.workflow.tasks;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.Words;
import nrw.bildungspartner.workflow.tasks.TaskQuestion.Scope;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of the office have to do: find it, take it, give it back, finish it. */
@Service
@Transactional
public class TaskInbox {

    /** Unrecognised post belongs to nobody yet, so everybody of the office may see it. */
    public static final String ASSIGN_MAIL = "assign-mail";

    public static final String REVIEW = "review";

    /** Something to see to that no process waits for. */
    public static final String CARE = "care";

    private final OpenTaskRepository repository;
    private final TaskService engine;
    private final HistoryService history;
    private final Clock clock;

    TaskInbox(OpenTaskRepository repository, TaskService engine, HistoryService history, Clock clock) {
        this.repository = repository;
        this.engine = engine;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listing<OpenTask> find(TaskQuestion question, Paging paging) {
        Page<OpenTask> page = repository.findAll(
                matching(question), PageRequest.of(paging.page(), paging.size(), Sort.by("dueAt", "createdAt", "id")));
        return Listing.of(page.getContent(), paging, page.getTotalElements());
    }

    @Transactional(readOnly = true)
    public long count(TaskQuestion question) {
        return repository.count(matching(question));
    }

    /** A task, if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(String id, TaskAsker asker) {
        return repository.findById(id).filter(asker::maySee);
    }

    /**
     * A task to be finished.
     *
     * @throws Conflict if it was finished meanwhile
     * @throws NotFound if there never was such a task, or this person may not see it
     */
    @Transactional(readOnly = true)
    public OpenTask open(String id, TaskAsker asker) {
        Optional<OpenTask> task = repository.findById(id);
        if (task.isEmpty()
                && history.createHistoricTaskInstanceQuery().taskId(id).count() > 0) {
            throw new Conflict("workflow.task.done");
        }
        return task.filter(asker::maySee).orElseThrow(() -> new NotFound("workflow.task.not-found"));
    }

    /** The open tasks of a case. */
    @Transactional(readOnly = true)
    public List<OpenTask> ofCase(String reference) {
        return repository.findByReference(reference);
    }

    /** The open task of a kind for this agreement or piece of post. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> of(String businessKey, String kind) {
        return repository.findByBusinessKeyAndKind(businessKey, kind).stream().findFirst();
    }

    /** @throws Conflict if somebody else has it */
    public void claim(String id, TaskAsker asker) {
        OpenTask task = open(id, asker);
        String holder = task.assignee().orElse(null);
        if (!asker.mayAct(task)) {
            throw new Conflict("workflow.task.taken");
        }
        if (asker.who().equals(holder)) {
            return;
        }
        if (repository.take(id, holder, asker.who(), asker.takesFor(task).orElse(null)) == 0) {
            throw new Conflict("workflow.task.taken");
        }
        engine.setAssignee(id, asker.who());
    }

    /** @throws Conflict if somebody else has it by now */
    public void release(String id, TaskAsker asker) {
        if (!asker.mayAct(open(id, asker))) {
            throw new Conflict("workflow.task.taken");
        }
        give(id, null);
    }

    /** Gives the task to somebody, whoever has it. */
    public void assign(String id, String assignee) {
        get(id);
        give(id, assignee);
    }

    /**
     * Finishes a task with the answers the process waits for.
     *
     * @throws Conflict if somebody else has it or has finished it meanwhile
     */
    public void complete(String id, TaskAsker asker, Map<String, Object> answers) {
        OpenTask task = repository.findById(id).orElseThrow(() -> new Conflict("workflow.task.done"));
        if (!asker.mayAct(task)) {
            throw new Conflict("workflow.task.taken");
        }
        try {
            engine.complete(id, answers);
        } catch (OptimisticLockingException finishedMeanwhile) {
            throw new Conflict("workflow.task.done");
        }
    }

    private void give(String id, @Nullable String who) {
        repository.give(id, who);
        engine.setAssignee(id, who);
    }

    private OpenTask get(String id) {
        return repository.findById(id).orElseThrow(() -> new NotFound("workflow.task.not-found"));
    }

    private Specification<OpenTask> matching(TaskQuestion question) {
        Instant now = clock.instant();
        return (task, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            TaskAsker asker = question.asker();
            Expression<String> owner = criteria.coalesce(task.<String>get("onBehalfOf"), task.<String>get("assignee"));
            Predicate inCare = owner.in(asker.inCare());
            if (!asker.allDesks()) {
                all.add(criteria.or(
                        task.get("desk").in(asker.desksInCare()),
                        criteria.equal(task.get("kind"), ASSIGN_MAIL),
                        inCare));
            }
            if (question.scope() == Scope.MINE) {
                all.add(inCare);
            } else if (question.scope() == Scope.UNASSIGNED) {
                all.add(criteria.isNull(task.get("assignee")));
            } else if (question.scope() == Scope.DESK) {
                all.add(task.get("desk").in(asker.desksInCare()));
            }
            if (question.owner() != null) {
                all.add(criteria.equal(owner, question.owner()));
            }
            if (question.kind() != null) {
                all.add(criteria.equal(task.get("kind"), question.kind()));
            }
            if (question.desk() != null) {
                all.add(criteria.equal(task.get("desk"), question.desk()));
            }
            if (question.initiative() != null) {
                all.add(criteria.equal(task.get("initiative"), question.initiative()));
            }
            if (question.overdueOnly()) {
                all.add(criteria.lessThan(task.get("dueAt"), now));
            }
            all.add(Words.in(
                    question.q(),
                    criteria,
                    List.of(task.get("reference"), task.get("schoolNames"), task.get("institutionName"))));
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }
}
