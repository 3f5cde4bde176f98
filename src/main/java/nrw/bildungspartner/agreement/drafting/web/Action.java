package nrw.bildungspartner.agreement.drafting.web;

import org.jspecify.annotations.Nullable;

/** What the pressed button wants: {@code next}, {@code add}, {@code remove:2} and so on. */
record Action(String name, int index) {

    static Action of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Action("next", -1);
        }
        int colon = typed.indexOf(':');
        return colon < 0
                ? new Action(typed, -1)
                : new Action(
                        typed.substring(0, colon),
                        Typed.number(typed.substring(colon + 1)).orElse(-1));
    }

    boolean is(String other) {
        return name.equals(other);
    }
}
