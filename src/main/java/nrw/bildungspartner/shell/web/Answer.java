package nrw.bildungspartner.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.shell.Problem;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;

/** A problem ready to be told: all texts in the visitor's language. */
record Answer(
        int status,
        String kind,
        String title,
        String detail,
        List<Line> violations,
        @Nullable String incident,
        HttpHeaders headers) {

    /** One field and what is wrong with it. */
    record Line(String field, String message) {}

    static Answer to(Problem problem, MessageSource messages, Locale locale) {
        var args = problem.args().toArray();
        return of(problem.status(), problem.kind(), messages, locale)
                .withDetail(text(messages, locale, problem.detail(), args))
                .withViolations(problem.violations(), messages, locale);
    }

    static Answer of(int status, String kind, MessageSource messages, Locale locale) {
        return new Answer(
                status,
                kind,
                text(messages, locale, "shell.problem." + kind + ".title"),
                text(messages, locale, "shell.problem." + kind + ".detail"),
                List.of(),
                null,
                new HttpHeaders());
    }

    /** The kind of problem behind a bare status, from a filter, the container or the framework. */
    static Answer toStatus(int status, MessageSource messages, Locale locale) {
        var kind =
                switch (status) {
                    case 400 -> "bad-request";
                    case 401 -> "sign-in";
                    case 403 -> "refused";
                    case 404, 410 -> "not-found";
                    case 405 -> "method";
                    case 406 -> "not-acceptable";
                    case 409, 412 -> "conflict";
                    case 413 -> "too-large";
                    case 415 -> "media-type";
                    case 422 -> "invalid";
                    case 429 -> "too-many";
                    default -> status < 500 ? "bad-request" : "failure";
                };
        return of(status, kind, messages, locale);
    }

    static Answer toFailure(UUID incident, MessageSource messages, Locale locale) {
        var answer = toStatus(500, messages, locale);
        return new Answer(
                500, answer.kind, answer.title, answer.detail, List.of(), incident.toString(), answer.headers);
    }

    Answer withDetail(String other) {
        return new Answer(status, kind, title, other, violations, incident, headers);
    }

    Answer withHeaders(HttpHeaders more) {
        return new Answer(status, kind, title, detail, violations, incident, more);
    }

    Answer withViolations(List<Violation> found, MessageSource messages, Locale locale) {
        var lines = new ArrayList<Line>();
        for (var violation : found) {
            var args = violation.args().toArray();
            lines.add(new Line(violation.field(), text(messages, locale, violation.message(), args)));
        }
        return new Answer(status, kind, title, detail, List.copyOf(lines), incident, headers);
    }

    private static String text(MessageSource messages, Locale locale, String key, @Nullable Object... args) {
        var found = messages.getMessage(key, args, null, locale);
        return found == null ? key : found;
    }
}
