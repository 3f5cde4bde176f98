package nrw.bildungspartner.shell;

import java.util.List;

/** What was sent cannot be accepted; each violation names a field and what is wrong with it. */
public class Invalid extends Problem {

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super("shell.problem.invalid.detail");
        this.violations = List.copyOf(violations);
    }

    public Invalid(String field, String message, Object... args) {
        this(List.of(Violation.of(field, message, args)));
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String kind() {
        return "invalid";
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
