package nrw.bildungspartner.shell;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a visitor or a program can be told in plain words. The detail is a message key with its arguments, or, where
 * no bundle knows such a key, the text itself. Programs get it as {@code application/problem+json}, people as a page with
 * a way forward.
 */
public abstract class Problem extends RuntimeException {

    private final String detail;
    private final transient List<@Nullable Object> args;

    protected Problem(String detail, @Nullable Object... args) {
        super(detail, null, false, true);
        this.detail = detail;
        this.args = Arrays.asList(args.clone());
    }

    /** The HTTP status that fits. */
    public abstract int status();

    /** The kind of problem, part of its title's key {@code shell.problem.<kind>.title}. */
    public abstract String kind();

    public String detail() {
        return detail;
    }

    public List<@Nullable Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return List.of();
    }
}
