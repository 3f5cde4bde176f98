package nrw.bildungspartner.document.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementWriter;
import nrw.bildungspartner.document.writing.BlankPaper;
import nrw.bildungspartner.document.writing.PagePictures;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.document.writing.WordTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;

/** Shows what agreements look like that are made from a version of a template, before any real one is. */
@Service
public class PreviewTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewTemplate.class);
    private static final int KEPT = 8;
    private static final int TROUBLES_TOLD = 5;
    private static final float DPI = 100;

    private final AgreementWriter writer;
    private final TemplatesInForce templates;
    private final TemplateVersions versions;
    private final ConcurrentLruCache<Asked, Paper> printed = new ConcurrentLruCache<>(KEPT, this::print);

    PreviewTemplate(AgreementWriter writer, TemplatesInForce templates, TemplateVersions versions) {
        this.writer = writer;
        this.templates = templates;
        this.versions = versions;
    }

    private record Asked(UUID version, Sample sample, Initiative initiative) {}

    /** The sample on this version; each page of it is asked for by itself, so the last few are kept. */
    public Paper print(TemplateVersion version, Sample sample, Initiative initiative) {
        return printed.get(new Asked(version.id(), sample, initiative));
    }

    private Paper print(Asked asked) {
        TemplateVersion version = versions.find(asked.version()).orElseThrow();
        return writer.write(
                asked.sample().paper(asked.initiative(), version.name().locale(), versions.today()),
                templates.of(version),
                trouble -> {});
    }

    /** @param page counted from 1 */
    public byte[] picture(TemplateVersion version, Sample sample, Initiative initiative, int page) {
        return PagePictures.png(print(version, sample, initiative).pdf(), page, DPI);
    }

    /** Fills a file with every sample and as a blank, and says what went wrong. */
    List<TemplateFinding> tryOut(byte[] file, TemplateName name, Initiative initiative) {
        WordTemplate template = new WordTemplate(null, OfficeFile.ready(file, name));
        Locale language = name.locale();
        List<TemplateFinding> found = new ArrayList<>();
        Set<String> troubles = new LinkedHashSet<>();
        for (Sample sample : Sample.values()) {
            tried(
                    sample.name(),
                    found,
                    () -> writer.write(sample.paper(initiative, language, versions.today()), template, troubles::add));
        }
        tried(
                "BLANK",
                found,
                () -> writer.writeBlank(
                        new BlankPaper("BP-2000-00000-0", 1, versions.today(), initiative, language), template));
        troubles.stream()
                .limit(TROUBLES_TOLD)
                .forEach(trouble -> found.add(TemplateFinding.of(Weight.WARNING, "print-trouble", trouble)));
        return found;
    }

    private static void tried(String sample, List<TemplateFinding> found, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info("A template could not be filled with the sample {}", sample, e);
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            found.add(TemplateFinding.of(Weight.ERROR, "print", sample, reason));
        }
    }
}
