package nrw.bildungspartner.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.shell.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in a Word file as a new version of a template. It is a stranger's file until it has been taken apart in the
 * reading process and found in order; only then is it filled, and only if that works is it kept. Nothing uses it yet.
 */
@Service
public class UploadTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(UploadTemplate.class);
    private final DocumentReader reader;
    private final PreviewTemplate preview;
    private final TemplateVersionRepository versions;
    private final DocumentArchive archive;
    private final TransactionTemplate transaction;

    UploadTemplate(
            DocumentReader reader,
            PreviewTemplate preview,
            TemplateVersionRepository versions,
            DocumentArchive archive,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.preview = preview;
        this.versions = versions;
        this.archive = archive;
        this.transaction = transaction;
    }

    /**
     * @param initiative the template's initiative by name, for the samples it is tried out with
     * @param note what is different in it
     * @throws RefusedTemplate if the file cannot become a template
     * @throws Conflict if somebody else brought in a version at the same moment
     */
    public TemplateVersion upload(
            TemplateName name, Initiative initiative, String fileName, byte[] file, String note, String who)
            throws RefusedTemplate {
        List<TemplateFinding> findings = new ArrayList<>(known(name, file));
        if (findings.isEmpty()) {
            findings.addAll(TemplateCheck.findings(reader.readTemplate(file)));
        }
        if (findings.stream().noneMatch(TemplateFinding::refuses)) {
            findings.addAll(preview.tryOut(file, name, initiative));
        }
        if (findings.stream().anyMatch(TemplateFinding::refuses)) {
            LOG.info("{}: a file was refused as template: {}", name, findings);
            throw new RefusedTemplate(findings);
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> keep(name, fileName, file, note, findings, who)));
        } catch (DataIntegrityViolationException concurrently) {
            throw new Conflict("template.upload.concurrently");
        }
    }

    private TemplateVersion keep(
            TemplateName name, String fileName, byte[] file, String note, List<TemplateFinding> findings, String who) {
        StoredDocument document = archive.keep(null, DocumentKind.TEMPLATE, fileName, Paper.WORD, file);
        int number = versions.highestNumber(name.initiative(), name.language()) + 1;
        return versions.saveAndFlush(new TemplateVersion(name, number, document, note, findings, who));
    }

    /** The same file once more is no new version. */
    private List<TemplateFinding> known(TemplateName name, byte[] file) {
        return versions
                .findByInitiativeAndLanguageAndSha256(name.initiative(), name.language(), DocumentArchive.sha256(file))
                .map(same -> TemplateFinding.of(
                        Weight.ERROR,
                        same.isShipped() ? "same-as-shipped" : "same",
                        Integer.toString(same.number().orElse(0))))
                .stream()
                .toList();
    }
}
