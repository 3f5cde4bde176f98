package nrw.bildungspartner.agreement.drafting.web;

import org.jspecify.annotations.Nullable;

/** What the pressed button wants: {@code next}, {@code add}, {@code remove:2}, {@code resolve:<id>} and so on. */
record Action(String name, String rest) {

    static Action of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Action("next", "");
        }
        int colon = typed.indexOf(':');
        return colon < 0 ? new Action(typed, "") : new Action(typed.substring(0, colon), typed.substring(colon + 1));
    }

    /** The place in a list that the button means; -1 if it means none. */
    int index() {
        return Typed.number(rest).orElse(-1);
    }

    boolean is(String other) {
        return name.equals(other);
    }
}
