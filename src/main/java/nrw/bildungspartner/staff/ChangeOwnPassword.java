package nrw.bildungspartner.staff;

import nrw.bildungspartner.staff.password.PasswordPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody choose the own password, after giving the present one. */
@Service
public class ChangeOwnPassword {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final StaffAudit audit;

    ChangeOwnPassword(StaffAccounts accounts, PasswordEncoder encoder, StaffAudit audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
    }

    /**
     * Ends all other sessions of the account.
     *
     * @return the person with the new password, for the session that goes on
     * @throws AccountRefused if the present password is wrong or the new one is not good enough
     */
    @Transactional
    public CurrentStaff change(CurrentStaff me, String present, String chosen) {
        var account = accounts.findById(me.id())
                .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.CHANGED_MEANWHILE));
        var old = PasswordPolicy.composed(present);
        var next = PasswordPolicy.composed(chosen);
        if (PasswordPolicy.tooLong(old) || !account.passwordIs(old, encoder)) {
            throw new AccountRefused(AccountRefused.Reason.PASSWORD_WRONG);
        }
        PasswordPolicy.objection(next, account.username()).ifPresent(objection -> {
            throw new AccountRefused(objection);
        });
        if (next.equals(old)) {
            throw new AccountRefused(AccountRefused.Reason.PASSWORD_SAME);
        }
        account.changePassword(encoder.encode(next), false);
        audit.record(account, "PASSWORD_CHANGED", "");
        return account.atWork();
    }
}
