package nrw.bildungspartner.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.document.writing.ShippedTemplates;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the templates that came with the application like all others, before anybody can ask for one: so that it is known
 * of every agreement what it was made from, also when a later release brings other files.
 */
@Component
class KeepShippedTemplates implements SmartInitializingSingleton {

    private static final Pattern FOLDER = Pattern.compile(".*/templates/([a-z]+)/[a-z]+\\.docx");
    private final TemplateVersionRepository versions;
    private final DocumentArchive archive;
    private final TransactionTemplate transaction;

    KeepShippedTemplates(TemplateVersionRepository versions, DocumentArchive archive, TransactionTemplate transaction) {
        this.versions = versions;
        this.archive = archive;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        initiatives()
                .forEach(initiative ->
                        ShippedTemplates.LANGUAGES.forEach(language -> ShippedTemplates.file(initiative, language)
                                .ifPresent(file -> keep(new TemplateName(initiative, language), file))));
    }

    private void keep(TemplateName name, byte[] file) {
        String sha256 = DocumentArchive.sha256(file);
        if (isKept(name, sha256)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> versions.saveAndFlush(new TemplateVersion(
                    name,
                    archive.keep(
                            null,
                            DocumentKind.TEMPLATE,
                            "Vorlage-" + name.initiative() + "-" + name.language() + ".docx",
                            Paper.WORD,
                            file))));
        } catch (DataIntegrityViolationException concurrently) {
            if (!isKept(name, sha256)) {
                throw concurrently;
            }
        }
    }

    private boolean isKept(TemplateName name, String sha256) {
        return versions.findByInitiativeAndLanguageAndSha256(name.initiative(), name.language(), sha256)
                .isPresent();
    }

    private static List<String> initiatives() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*/*.docx"))
                    .map(KeepShippedTemplates::folder)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource file) {
        try {
            Matcher folder = FOLDER.matcher(file.getURL().toString());
            return folder.matches() ? folder.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
