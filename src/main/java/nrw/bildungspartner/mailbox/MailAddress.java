package nrw.bildungspartner.mailbox;

import java.util.Locale;

/** Mail addresses as they are compared. */
public final class MailAddress {

    private MailAddress() {}

    /**
     * The form in which an address is counted and in which our own is known: small letters, without what comes after a plus.
     * Whoever runs a mail server may hand {@code a+b} to somebody else than {@code a}, so this never says who somebody is.
     */
    public static String plain(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        int plus = small.indexOf('+');
        return plus > 0 && plus < at ? small.substring(0, plus) + small.substring(at) : small;
    }

    /** Whether both are the same mailbox for sure: capitals do not matter, everything else does. */
    public static boolean same(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
