package nrw.bildungspartner.signing.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is wrong with a form, in the reader's language. */
record Gaps(List<Gap> all) {

    static final Gaps NONE = new Gaps(List.of());

    /** One field and what is wrong with it. */
    record Gap(String field, String text) {}

    static Gaps of(Invalid invalid, MessageSource messages, Locale language) {
        return new Gaps(invalid.violations().stream()
                .map(violation -> new Gap(violation.field(), text(violation, messages, language)))
                .toList());
    }

    public @Nullable String at(String field) {
        return all.stream()
                .filter(gap -> gap.field().equals(field))
                .map(Gap::text)
                .findFirst()
                .orElse(null);
    }

    private static String text(Violation violation, MessageSource messages, Locale language) {
        String message =
                messages.getMessage(violation.message(), violation.args().toArray(), violation.message(), language);
        return message == null ? violation.message() : message;
    }
}
