package nrw.bildungspartner.document.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.writing.ShippedTemplates;
import nrw.bildungspartner.shell.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All versions of the office's templates, and which of them is used when. Always asks: another node may have decided. */
@Service
@Transactional(readOnly = true)
public class TemplateVersions {

    private final TemplateVersionRepository versions;
    private final TemplateActivationRepository activations;
    private final DocumentArchive archive;
    private final Clock clock;
    private final Map<TemplateName, UUID> shipped = new ConcurrentHashMap<>();

    TemplateVersions(
            TemplateVersionRepository versions,
            TemplateActivationRepository activations,
            DocumentArchive archive,
            Clock clock) {
        this.versions = versions;
        this.activations = activations;
        this.archive = archive;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    public Optional<TemplateVersion> find(UUID id) {
        return versions.findById(id);
    }

    /** The newest first; the last ones came with the application. */
    public List<TemplateVersion> of(TemplateName name) {
        return versions.findByInitiativeAndLanguageOrderByUploadedAtDesc(name.initiative(), name.language());
    }

    /** What is used on a day, as far as it is decided now; what came with the application if nothing is. */
    public TemplateVersion inForce(TemplateName name, LocalDate day) {
        UUID id = activations
                .inForce(name.initiative(), name.language(), day)
                .map(TemplateActivation::versionId)
                .orElseGet(() -> shipped(name));
        return versions.findById(id).orElseThrow();
    }

    public TemplateVersion inForce(TemplateName name) {
        return inForce(name, today());
    }

    /** Decisions whose day is to come, the next one first. */
    public List<TemplateActivation> planned(TemplateName name) {
        return activations.after(name.initiative(), name.language(), today());
    }

    /** All decisions, also those taken back, the newest first. */
    public List<TemplateActivation> history(TemplateName name) {
        return activations.findByInitiativeAndLanguageOrderByIdDesc(name.initiative(), name.language());
    }

    /** How many documents went out that were made from each of these. */
    public Map<UUID, Long> use(Collection<TemplateVersion> of) {
        return versions.use(of.stream().map(TemplateVersion::id).toList()).stream()
                .collect(Collectors.toMap(
                        TemplateVersionRepository.Use::getVersion, TemplateVersionRepository.Use::getDocuments));
    }

    public byte[] file(TemplateVersion version) {
        return archive.content(version.documentId());
    }

    /** What came with this very application. */
    UUID shipped(TemplateName name) {
        return shipped.computeIfAbsent(name, key -> versions.findByInitiativeAndLanguageAndSha256(
                        key.initiative(),
                        key.language(),
                        DocumentArchive.sha256(ShippedTemplates.file(key.initiative(), key.language())
                                .orElseThrow()))
                .orElseThrow()
                .id());
    }
}
