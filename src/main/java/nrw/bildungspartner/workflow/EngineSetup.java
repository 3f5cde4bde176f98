package nrw.bildungspartner.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.CompositeDbHistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * What this application asks of the engine beyond its settings: models are watched for milestones and tasks, facts are
 * counted, and expressions reach the named beans of this room and nothing else.
 */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final ModelWatch watch;
    private final FactHistory facts;
    private final ModelBeans beans;

    EngineSetup(ModelWatch watch, FactHistory facts, ModelBeans beans) {
        this.watch = watch;
        this.facts = facts;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        listeners(engine).add(watch);
        engine.setHistoryEventHandler(new CompositeDbHistoryEventHandler(facts));
        engine.setBeans(beans);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnforceHistoryTimeToLive(true);
    }

    private static List<BpmnParseListener> listeners(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        return engine.getCustomPostBPMNParseListeners();
    }
}
