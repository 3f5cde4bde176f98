package nrw.bildungspartner.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.MilestonePlan;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stones of an agreement's way, as its newest model names and orders them. */
@Component
class ModelMilestones implements MilestonePlan {

    /** Ways that lead to a stone which was passed before. */
    private static final Set<String> RETURNS = Set.of("again", "resumed", "taken-back");

    private final RepositoryService repository;

    ModelMilestones(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Stone> straightWay() {
        return stones("straight");
    }

    @Override
    public String label(AgreementState state, String language) {
        return stones(null).stream()
                .filter(stone -> stone.state() == state)
                .findFirst()
                .map(stone -> stone.label(language))
                .orElse(state.name());
    }

    @Override
    public String labelOfReturn(AgreementState from, String language) {
        String way =
                switch (from) {
                    case LAPSED -> "resumed";
                    case IN_REVIEW -> "taken-back";
                    default -> "again";
                };
        return stones(way).stream()
                .findFirst()
                .map(stone -> stone.label(language))
                .orElseGet(() -> label(AgreementState.ISSUED, language));
    }

    /** In the order of the states: a state is never reached before one that stands above it, but for corrections. */
    private List<Stone> stones(@Nullable String way) {
        return model().getModelElementsByType(FlowNode.class).stream()
                .map(ModelMilestones::properties)
                .filter(properties -> properties.containsKey(ModelWatch.MILESTONE))
                .filter(properties -> way == null
                        ? !RETURNS.contains(properties.getOrDefault("way", ""))
                        : way.equals(properties.get("way")))
                .map(properties -> new Stone(
                        AgreementState.valueOf(properties.getOrDefault(ModelWatch.MILESTONE, "")),
                        properties.getOrDefault("label", ""),
                        properties.getOrDefault("labelEn", "")))
                .distinct()
                .sorted(java.util.Comparator.comparing(Stone::state))
                .toList();
    }

    private BpmnModelInstance model() {
        // Parsed once per deployed version by the engine's own cache.
        return repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ProcessKeys.AGREEMENT)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private static Map<String, String> properties(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return Map.of();
        }
        return node.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
