package nrw.bildungspartner.correspondence;

import java.util.Locale;

/** What a letter tells its reader. */
public enum LetterKind {
    ISSUED,
    NEW_VERSION,
    INVITATION,
    SIGNATURE_REQUESTED,
    SIGNING_CODE,
    SIGNATURE_REMINDER,
    SIGNATURE_DECLINED,
    RESUMED,
    TRACKING_LINK,
    SUBMISSION_RECEIVED,
    MAIL_RECEIPT,
    REMINDER,
    CORRECTION_REQUESTED,
    REGISTERED,
    REJECTED,
    LAPSED,
    WITHDRAWN;

    /** Whether it tells that an agreement is ready to be signed; then it brings the personal link. */
    boolean asksToSign() {
        return this == ISSUED || this == NEW_VERSION || this == RESUMED;
    }

    /** The name of the letter's text below {@code letters/}, without language. */
    String textName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
