package nrw.bildungspartner.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.AgreementState;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model has to keep, so that office people can read it and the engine can run it. */
class ModelRulesTests {

    private static final Path ROOMS = Path.of("src/main/java/nrw/bildungspartner");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)[.}(]");

    static List<Path> models() throws IOException {
        return files("processes", ".bpmn");
    }

    static List<Path> decisions() throws IOException {
        return files("processes", ".dmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsNamedAsItsProcessAndKeepsItsHistoryForAKnownTime(Path file) {
        Process process = process(file);

        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAGermanNameAndAnIdThatTellsItsMeaning(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("(Start|End|Task|Event|Timer|Gateway|SubProcess|Error)_[A-Z][A-Za-z]+");
        });
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z]+"));
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsNameOnlyBeansAndVariablesThatExist(Path file) throws IOException {
        Set<String> variables = Set.of("desk", "decision", "recognition", "assigned", "cause");

        Set<String> named = BEAN.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !variables.contains(name))
                .collect(Collectors.toSet());

        assertThat(ModelBeans.NAMES).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskSaysItsKindInEnglishTooAndItsFormExists(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getExtensionElements()
                            .getDomElement()
                            .getChildElements()
                            .toString())
                    .isNotEmpty();
            assertThat(property(model, task.getId(), "kind")).isNotBlank();
            assertThat(property(model, task.getId(), "nameEn")).isNotBlank();
            assertThat(task.getCamundaCandidateGroups()).isEqualTo("${desk}");
            if (task.getCamundaFormRef() != null) {
                assertThat(files("forms", "/" + task.getCamundaFormRef() + ".form"))
                        .hasSize(1);
            }
        });
    }

    @Test
    void everyStateButTheLastIsAMilestoneOfTheModel() {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Path.of("processes/agreement/agreement.bpmn").toFile());

        Set<String> milestones = model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals(ModelWatch.MILESTONE))
                .map(CamundaProperty::getCamundaValue)
                .collect(Collectors.toSet());

        assertThat(milestones)
                .containsExactlyInAnyOrderElementsOf(Stream.of(AgreementState.values())
                        .filter(state -> state != AgreementState.ENDED)
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionTableIsNamedAsItsFileAndEveryRuleTellsItsMeaning(Path file) {
        Decision decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();

        assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @Test
    void noFolderOfModelsOrFormsIsWithoutItsRoom() throws IOException {
        for (String top : List.of("processes", "forms")) {
            try (Stream<Path> folders = Files.list(Path.of(top))) {
                assertThat(folders.filter(Files::isDirectory))
                        .allSatisfy(folder ->
                                assertThat(ROOMS.resolve(folder.getFileName())).isDirectory());
            }
        }
    }

    private static String property(BpmnModelInstance model, String element, String name) {
        return ((FlowNode) model.getModelElementById(element))
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                        .singleResult()
                        .getCamundaProperties()
                        .stream()
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse("");
    }

    private static Process process(Path file) {
        return Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    private static List<Path> files(String top, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(top))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
