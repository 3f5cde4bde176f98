package nrw.bildungspartner.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a check saw, before it is written down for a case. */
record Observation(
        String key,
        Severity severity,
        String field,
        List<String> args,
        Severities.Text text,
        @Nullable UUID evidence) {

    static Observation of(String key, Severity severity, String field, Object... args) {
        return new Observation(
                key,
                severity,
                field,
                List.of(args).stream().map(String::valueOf).toList(),
                Severities.Text.ANY,
                null);
    }

    /** @param picture the document that shows it */
    Observation shownBy(@Nullable UUID picture) {
        return new Observation(key, severity, field, args, text, picture);
    }

    /** The same about text of the office, or of the partners. */
    Observation about(Severities.Text whose) {
        return new Observation(key, severity, field, args, whose, evidence);
    }

    /** As grave as the office says; what is in order stays so. */
    Observation weighed(Severities severities) {
        return severity == Severity.OK
                ? this
                : new Observation(key, severities.of(key, text, severity), field, args, text, evidence);
    }
}
