package nrw.bildungspartner.workflow;

import java.util.Map;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.workflow.tasks.OpenTasks;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the models as they are deployed. Where an activity bears a milestone, reaching it moves the agreement's state
 * and timeline; where a person has something to do, the task list is kept. Changing the model changes both.
 */
@Component
class ModelWatch extends AbstractBpmnParseListener {

    static final String MILESTONE = "milestone";

    private final ObjectProvider<Timeline> timeline;
    private final ObjectProvider<OpenTasks> openTasks;

    ModelWatch(ObjectProvider<Timeline> timeline, ObjectProvider<OpenTasks> openTasks) {
        this.timeline = timeline;
        this.openTasks = openTasks;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
        Map<String, String> properties = properties(element);
        String kind = properties.getOrDefault("kind", "care");
        String nameEn = properties.getOrDefault("nameEn", "");
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> openTasks
                .getObject()
                .opened(created, kind, nameEn, String.valueOf(created.getVariable(ProcessKeys.DESK))));
        TaskListener closed = ended -> openTasks.getObject().closed(ended.getId());
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, closed);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, closed);
    }

    private void milestone(Element element, ActivityImpl activity) {
        String milestone = properties(element).get(MILESTONE);
        if (milestone != null) {
            AgreementState state = AgreementState.valueOf(milestone);
            ExecutionListener reached =
                    execution -> timeline.getObject().reach(execution.getProcessBusinessKey(), state);
            activity.addListener(ExecutionListener.EVENTNAME_START, reached);
        }
    }

    private static Map<String, String> properties(Element element) {
        @Nullable Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        return properties == null ? Map.of() : properties;
    }
}
