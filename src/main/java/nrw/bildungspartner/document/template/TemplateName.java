package nrw.bildungspartner.document.template;

import java.util.Locale;
import java.util.Optional;
import nrw.bildungspartner.document.writing.ShippedTemplates;

/** Which template: the agreement of an initiative in a language. */
public record TemplateName(String initiative, String language) {

    /** One that exists; every template began as one that came with the application. */
    public static Optional<TemplateName> known(String initiative, String language) {
        return ShippedTemplates.file(initiative, language).map(file -> new TemplateName(initiative, language));
    }

    /** The template that is used for somebody who asks for this language. */
    static TemplateName asked(String initiative, Locale language) {
        return new TemplateName(initiative, ShippedTemplates.languageOf(initiative, language));
    }

    /** What the audit calls it. */
    String subject() {
        return "template/" + initiative + "/" + language;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
