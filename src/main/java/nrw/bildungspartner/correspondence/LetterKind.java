package nrw.bildungspartner.correspondence;

import java.util.Locale;

/** What a letter tells its reader. */
public enum LetterKind {
    ISSUED,
    NEW_VERSION,
    INVITATION,
    TRACKING_LINK,
    SUBMISSION_RECEIVED,
    MAIL_RECEIPT,
    REMINDER,
    CORRECTION_REQUESTED,
    REGISTERED,
    REJECTED,
    LAPSED,
    WITHDRAWN;

    /** The name of the letter's text below {@code letters/}, without language. */
    String textName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
