package nrw.bildungspartner.agreement.drafting.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.FieldNames;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the program calls by a path or a key in the visitor's words. */
@Component
class Wordings {

    private final MessageSource messages;
    private final FieldNames names;

    Wordings(MessageSource messages, FieldNames names) {
        this.messages = messages;
        this.names = names;
    }

    String text(String key, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(key, args.length == 0 ? null : args, key, locale));
    }

    /** {@code schools[1].contact.email} is "E-Mail-Adresse der Ansprechperson, Schule 2", {@code goals} is "Ziele". */
    String label(String path, Locale locale) {
        return names.of(path, locale);
    }

    /** The violations with links: to the field on this page, or to the page of the step that asks for it. */
    FieldErrors errors(List<Violation> violations, String base, Locale locale) {
        return new FieldErrors(violations.stream()
                .map(violation -> new FieldErrors.Line(
                        violation.field(),
                        label(violation.field(), locale),
                        text(violation.message(), locale, violation.args().toArray()),
                        base
                                + (base.isEmpty()
                                        ? ""
                                        : "/" + Step.of(violation.field()).slug() + "?luecken=1") + "#"
                                + FieldErrors.id(violation.field())))
                .toList());
    }
}
