package nrw.bildungspartner.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.analytics.ProcessDiagrams;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The deployed models as pictures for the analytics. */
@Component
class ModelDiagrams implements ProcessDiagrams {

    private final RepositoryService repository;

    ModelDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Diagram> all() {
        return List.of(ProcessKeys.AGREEMENT, ProcessKeys.MAIL_INTAKE).stream()
                .flatMap(key -> of(key).stream())
                .toList();
    }

    @Override
    public Optional<Diagram> of(String key) {
        return newest(key).map(process -> new Diagram(process.getKey(), process.getName(), process.getVersion()));
    }

    @Override
    public Optional<String> xml(String key) {
        return newest(key).map(process -> {
            try (InputStream model = repository.getProcessModel(process.getId())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }
}
