package nrw.bildungspartner.shell;

import org.jspecify.annotations.Nullable;

/** Known, but not allowed to do this. */
public class Refused extends Problem {

    public Refused(String detail, @Nullable Object... args) {
        super(detail, args);
    }

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String kind() {
        return "refused";
    }
}
