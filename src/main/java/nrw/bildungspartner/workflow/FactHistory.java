package nrw.bildungspartner.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.analytics.ActivityFact;
import nrw.bildungspartner.analytics.ProcessFact;
import nrw.bildungspartner.analytics.ProcessFacts;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands the engine's history on as facts to be counted, in the engine's transaction. */
@Component
class FactHistory implements HistoryEventHandler {

    private final ObjectProvider<ProcessFacts> facts;

    FactHistory(ObjectProvider<ProcessFacts> facts) {
        this.facts = facts;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process) {
            handle(process);
        } else if (event.getClass() == HistoricActivityInstanceEventEntity.class) {
            handle((HistoricActivityInstanceEventEntity) event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void handle(HistoricProcessInstanceEventEntity process) {
        if (process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            facts.getObject()
                    .processStarted(new ProcessFact(
                            process.getProcessInstanceId(),
                            process.getProcessDefinitionKey(),
                            version(process),
                            reference(process.getBusinessKey()),
                            instant(process.getStartTime())));
        } else if (process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            facts.getObject()
                    .processEnded(
                            process.getProcessInstanceId(),
                            instant(process.getEndTime()),
                            !HistoricProcessInstance.STATE_COMPLETED.equals(process.getState()));
        }
    }

    private void handle(HistoricActivityInstanceEventEntity activity) {
        if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            facts.getObject()
                    .activityStarted(new ActivityFact(
                            activity.getActivityInstanceId(),
                            activity.getProcessInstanceId(),
                            activity.getProcessDefinitionKey(),
                            version(activity),
                            reference(businessKey(activity)),
                            activity.getActivityId(),
                            activity.getActivityName(),
                            activity.getActivityType(),
                            instant(activity.getStartTime())));
        } else if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            facts.getObject()
                    .activityEnded(
                            activity.getActivityInstanceId(), instant(activity.getEndTime()), activity.isCanceled());
        }
    }

    private static int version(HistoryEvent event) {
        Integer version = event.getProcessDefinitionVersion();
        return version == null ? 0 : version;
    }

    private static @Nullable String businessKey(HistoryEvent event) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
        return execution == null ? null : execution.getBusinessKey();
    }

    private static @Nullable String reference(@Nullable String businessKey) {
        return businessKey == null
                ? null
                : Reference.parse(businessKey).map(Reference::value).orElse(null);
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
