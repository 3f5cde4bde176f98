package nrw.bildungspartner.shell;

import java.util.List;

/**
 * What is wrong with one field: its path as in the request ({@code schools[0].number}) and a message key with arguments,
 * or the text itself.
 */
public record Violation(String field, String message, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public Violation(String field, String message) {
        this(field, message, List.of());
    }

    public static Violation of(String field, String message, Object... args) {
        return new Violation(field, message, List.of(args));
    }
}
