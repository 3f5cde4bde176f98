package nrw.bildungspartner.review;

import java.util.List;

/** What a check saw, before it is written down for a case. */
record Observation(String key, Severity severity, String field, List<String> args) {

    static Observation of(String key, Severity severity, String field, Object... args) {
        return new Observation(
                key,
                severity,
                field,
                List.of(args).stream().map(String::valueOf).toList());
    }
}
