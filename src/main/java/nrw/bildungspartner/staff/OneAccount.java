package nrw.bildungspartner.staff;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches the account a use case is about, and knows what holds for all of them. */
@Component
class OneAccount {

    private final StaffAccounts accounts;
    private final SignedIn signedIn;

    OneAccount(StaffAccounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    StaffAccount toChange(UUID id, long version) {
        var account =
                accounts.findById(id).orElseThrow(() -> new AccountRefused(AccountRefused.Reason.CHANGED_MEANWHILE));
        if (account.revision() != version) {
            throw new AccountRefused(AccountRefused.Reason.CHANGED_MEANWHILE);
        }
        return account;
    }

    StaffAccount ofAnother(UUID id, long version) {
        if (signedIn.staff().filter(me -> me.id().equals(id)).isPresent()) {
            throw new AccountRefused(AccountRefused.Reason.OWN_ACCOUNT);
        }
        return toChange(id, version);
    }

    void requireAnotherAdmin(StaffAccount account) {
        var caresForAccounts = account.active() && account.roles().contains(Role.ADMIN);
        if (caresForAccounts && accounts.countOthersWith(Role.ADMIN, account.id()) == 0) {
            throw new AccountRefused(AccountRefused.Reason.LAST_ADMIN);
        }
    }
}
