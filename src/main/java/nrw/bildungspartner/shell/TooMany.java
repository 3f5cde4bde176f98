package nrw.bildungspartner.shell;

import org.jspecify.annotations.Nullable;

/** Too often in too short a time. */
public class TooMany extends Problem {

    public TooMany(String detail, @Nullable Object... args) {
        super(detail, args);
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String kind() {
        return "too-many";
    }
}
