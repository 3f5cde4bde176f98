package nrw.bildungspartner.staff;

import nrw.bildungspartner.staff.password.PasswordPolicy;

/** What was asked of an account breaks a rule; nothing was changed. */
public class AccountRefused extends RuntimeException {

    private final Reason reason;

    public AccountRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    AccountRefused(PasswordPolicy.Objection objection) {
        this(Reason.valueOf("PASSWORD_" + objection.name()));
    }

    public Reason reason() {
        return reason;
    }

    /** The rules, each with the sentence that explains it. */
    public enum Reason {
        USERNAME_TAKEN,
        /** Somebody must be able to care for accounts. */
        LAST_ADMIN,
        /** Nobody closes the door behind oneself. */
        OWN_ACCOUNT,
        /** Somebody else changed the account since the form was opened. */
        CHANGED_MEANWHILE,
        /** A deputy is named for one day or more, from today on, for a year at most. */
        DEPUTY_DAYS,
        DEPUTY_UNSUITABLE,
        PASSWORD_WRONG,
        PASSWORD_SAME,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_IS_USERNAME,
        PASSWORD_COMMON;

        public String messageKey() {
            return "staff.refused." + name();
        }
    }
}
