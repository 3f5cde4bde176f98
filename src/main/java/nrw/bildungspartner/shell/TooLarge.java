package nrw.bildungspartner.shell;

import org.jspecify.annotations.Nullable;

/** More bytes than are taken in at once. */
public class TooLarge extends Problem {

    public TooLarge(String detail, @Nullable Object... args) {
        super(detail, args);
    }

    @Override
    public int status() {
        return 413;
    }

    @Override
    public String kind() {
        return "too-large";
    }
}
