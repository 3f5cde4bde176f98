package nrw.bildungspartner.workflow.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OpenTaskRepository extends JpaRepository<OpenTask, String>, JpaSpecificationExecutor<OpenTask> {

    List<OpenTask> findByReference(String reference);

    List<OpenTask> findByBusinessKeyAndKind(String businessKey, String kind);

    /** Takes a task if it is free or still with this holder: of two people at once, one gets 0. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update OpenTask t set t.assignee = :who, t.onBehalfOf = :onBehalfOf, t.version = t.version + 1
            where t.id = :id and (t.assignee is null or t.assignee = :holder)""")
    int take(String id, @Nullable String holder, String who, @Nullable String onBehalfOf);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update OpenTask t set t.assignee = :who, t.onBehalfOf = null, t.version = t.version + 1 where t.id = :id")
    int give(String id, @Nullable String who);
}
