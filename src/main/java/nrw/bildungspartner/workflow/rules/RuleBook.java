package nrw.bildungspartner.workflow.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.shell.NotFound;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision tables as they stand, and all they were before. */
@Service
public class RuleBook {

    /** The version that comes with the application. */
    public static final int SHIPPED = 0;

    private final RuleActivations activations;
    private final RepositoryService repository;

    RuleBook(RuleActivations activations, RepositoryService repository) {
        this.activations = activations;
        this.repository = repository;
    }

    /**
     * What counts now.
     *
     * @param activation who put it into force; null for the table that comes with the application
     * @param shippedIsNewer whether the application has brought another table since then, which does not count by itself
     */
    public record InForce(
            RuleTable table,
            int number,
            List<Rule> rules,
            @Nullable RuleActivation activation,
            boolean shippedIsNewer) {}

    @Transactional(readOnly = true)
    public InForce inForce(RuleTable table) {
        RuleActivation activation = activation(table).orElse(null);
        int number = activation == null ? SHIPPED : activation.number();
        boolean newer = activation != null && !activation.shippedSha().equals(fingerprint(table));
        return new InForce(table, number, rules(table, number), activation, newer);
    }

    /** What a version said. */
    @Transactional(readOnly = true)
    public List<Rule> rules(RuleTable table, int number) {
        return RuleFile.read(file(table, number));
    }

    /** A version as DMN file, for a modeller to read. */
    @Transactional(readOnly = true)
    public byte[] file(RuleTable table, int number) {
        if (number == SHIPPED) {
            return RuleFile.shipped(table);
        }
        String definition = activations
                .findByRuleTableAndNumber(table, number)
                .orElseThrow(() -> new NotFound("workflow.rules.no-version"))
                .definitionId();
        try (InputStream model = repository.getDecisionModel(definition)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was put into force, the latest first. */
    @Transactional(readOnly = true)
    public List<RuleActivation> history(RuleTable table) {
        return activations.findTop50ByRuleTableOrderByNumberDesc(table);
    }

    /** The engine's definition that counts; empty as long as it is the one that comes with the application. */
    @Transactional(readOnly = true)
    public Optional<String> definition(String table) {
        return RuleTable.byKey(table).flatMap(this::activation).map(RuleActivation::definitionId);
    }

    Optional<RuleActivation> activation(RuleTable table) {
        return activations.findFirstByRuleTableOrderByNumberDesc(table);
    }

    /** Tells whether the shipped table says something else than it did. */
    static String fingerprint(RuleTable table) {
        String said = RuleFile.read(RuleFile.shipped(table)).toString();
        return DocumentArchive.sha256(said.getBytes(StandardCharsets.UTF_8));
    }
}
