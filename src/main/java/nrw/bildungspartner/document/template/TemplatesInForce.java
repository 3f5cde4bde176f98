package nrw.bildungspartner.document.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nrw.bildungspartner.document.writing.TemplateSource;
import nrw.bildungspartner.document.writing.WordTemplate;
import org.springframework.stereotype.Component;

/** Hands out what is in force at this moment. The database is asked each time; the files themselves never change. */
@Component
class TemplatesInForce implements TemplateSource {

    private static final int KEPT = 40;

    private final TemplateVersions versions;
    private final Map<UUID, WordTemplate> unpacked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, WordTemplate> eldest) {
            return size() > KEPT;
        }
    };

    TemplatesInForce(TemplateVersions versions) {
        this.versions = versions;
    }

    @Override
    public WordTemplate inForce(String initiative, Locale language) {
        return of(versions.inForce(TemplateName.asked(initiative, language)));
    }

    /** A version as it is filled, in force or not. */
    WordTemplate of(TemplateVersion version) {
        synchronized (unpacked) {
            return unpacked.computeIfAbsent(
                    version.id(), id -> new WordTemplate(id, OfficeFile.ready(versions.file(version), version.name())));
        }
    }
}
