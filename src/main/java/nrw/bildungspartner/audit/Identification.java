package nrw.bildungspartner.audit;

import java.util.Locale;

/** By what somebody was known when they did something: how sure we may be that it was them. */
public enum Identification {
    /** Somebody who said a name and showed nothing. */
    NONE,
    /** Whoever has the private link of the case. */
    TRACKING_LINK,
    /** Whoever has the link that was sent to one person. */
    PERSONAL_LINK,
    /** The personal link, and a code that was sent to that person's own address. */
    LINK_AND_CODE,
    /** Signed in with an account of the office. */
    STAFF_ACCOUNT,
    /** The address that a mail says it comes from. */
    MAIL_ADDRESS,
    /** The application by itself: a timer, a rule. */
    SYSTEM;

    public String messageKey() {
        return "audit.identified." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
