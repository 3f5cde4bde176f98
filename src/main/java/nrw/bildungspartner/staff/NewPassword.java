package nrw.bildungspartner.staff;

/** A password that is shown once and kept nowhere. */
public record NewPassword(StaffAccount account, String password) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "NewPassword[" + account.username() + "]";
    }
}
