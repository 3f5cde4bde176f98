package nrw.bildungspartner.document.template;

import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.document.writing.TemplateSource;
import nrw.bildungspartner.document.writing.WordTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Hands out what is in force at this moment. The database is asked each time; the files themselves never change. */
@Component
class TemplatesInForce implements TemplateSource {

    private static final int KEPT = 40;

    private final TemplateVersions versions;
    private final ConcurrentLruCache<UUID, WordTemplate> unpacked = new ConcurrentLruCache<>(KEPT, this::unpack);

    TemplatesInForce(TemplateVersions versions) {
        this.versions = versions;
    }

    @Override
    public WordTemplate inForce(String initiative, Locale language) {
        return of(versions.inForce(TemplateName.asked(initiative, language)));
    }

    /** A version as it is filled, in force or not. */
    WordTemplate of(TemplateVersion version) {
        return unpacked.get(version.id());
    }

    private WordTemplate unpack(UUID id) {
        TemplateVersion version = versions.find(id).orElseThrow();
        return new WordTemplate(id, OfficeFile.ready(versions.file(version), version.name()));
    }
}
