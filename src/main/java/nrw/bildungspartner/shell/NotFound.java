package nrw.bildungspartner.shell;

import org.jspecify.annotations.Nullable;

/** There is nothing here, or nothing that this visitor may know of: both get the same answer. */
public class NotFound extends Problem {

    public NotFound(String detail, @Nullable Object... args) {
        super(detail, args);
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String kind() {
        return "not-found";
    }
}
