package nrw.bildungspartner.document.reading.child;

import java.util.regex.Pattern;

/** The look of a printed reference; whether it is a real one is not decided here. */
final class References {

    private static final Pattern PRINTED = Pattern.compile("BP-\\d{4}-[A-Z0-9]{5}-[A-Z0-9]");

    private References() {}

    static boolean mayBeIn(CharSequence text) {
        return PRINTED.matcher(text).find();
    }
}
