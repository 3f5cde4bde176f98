package nrw.bildungspartner.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Watches, in tests only, which elements of the models were passed: every activity, event and sequence flow. */
@Component
class ModelCoverage extends AbstractProcessEnginePlugin {

    private final Set<String> elements = ConcurrentHashMap.newKeySet();
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process, process.getKey());
            }
        });
    }

    /** The elements nobody passed, as {@code process/element}. */
    Set<String> missed() {
        return elements.stream()
                .filter(element -> !passed.contains(element))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Collection<String> elements() {
        return elements;
    }

    private void watch(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = process + "/" + activity.getId();
            elements.add(id);
            ExecutionListener began = execution -> passed.add(id);
            activity.addListener(ExecutionListener.EVENTNAME_START, began);
            activity.getOutgoingTransitions().forEach(transition -> {
                String flow = process + "/" + transition.getId();
                elements.add(flow);
                ExecutionListener taken = execution -> passed.add(flow);
                ((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE, taken);
            });
            watch(activity, process);
        }
    }
}
