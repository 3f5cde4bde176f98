package nrw.bildungspartner.document.writing;

import java.util.Locale;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The office's Word files; everybody who fills one gets a copy. */
@Component
class WordTemplates {

    private final TemplateSource source;

    /** Those that come with the application, and no others. */
    WordTemplates() {
        this(new ShippedTemplates());
    }

    @Autowired
    WordTemplates(TemplateSource source) {
        this.source = source;
    }

    WordTemplate inForce(Initiative initiative, Locale language) {
        return source.inForce(initiative.key(), language);
    }

    /** That of the certificate for a registered partnership; the office has no versions of it. */
    WordTemplate certificate(Locale language) {
        return ShippedTemplates.certificate(language);
    }
}
