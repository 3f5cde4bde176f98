package nrw.bildungspartner.agreement;

import java.util.regex.Pattern;

/** Tells by its name that somebody means a kindergarten: these are no schools, and get a reason of their own. */
public final class Kindergarten {

    private static final Pattern NAMES = Pattern.compile(
            "\\bkitas?\\b|kindergart|kindergärt|kindertages|tageseinrichtung|familienzentr|day-?care|\\bnursery\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Kindergarten() {}

    public static boolean isMeant(String typed) {
        return NAMES.matcher(typed).find();
    }
}
