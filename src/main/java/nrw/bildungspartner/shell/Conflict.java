package nrw.bildungspartner.shell;

import org.jspecify.annotations.Nullable;

/** Somebody else was faster, or the thing is no longer in the state this needs. */
public class Conflict extends Problem {

    public Conflict(String detail, @Nullable Object... args) {
        super(detail, args);
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String kind() {
        return "conflict";
    }
}
