package nrw.bildungspartner.agreement.drafting.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the program calls by a path or a key in the visitor's words. */
@Component
class Wordings {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final MessageSource messages;

    Wordings(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(key, args.length == 0 ? null : args, key, locale));
    }

    /** {@code schools[1].contact.email} is "E-Mail-Adresse der Ansprechperson, Schule 2", {@code goals} is "Ziele". */
    String label(String path, Locale locale) {
        Matcher index = INDEX.matcher(path);
        if (index.find()) {
            String key = "drafting.field." + INDEX.matcher(path).replaceAll("");
            return text(key, locale, Integer.parseInt(index.group(1)) + 1);
        }
        String all = "drafting.field.all." + path;
        String name = text(all, locale);
        return name.equals(all) ? text("drafting.field." + path, locale) : name;
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
