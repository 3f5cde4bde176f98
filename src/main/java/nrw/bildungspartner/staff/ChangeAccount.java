package nrw.bildungspartner.staff;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a person is called, may do and works for; the name for signing in stays for life. */
@Service
public class ChangeAccount {

    private final OneAccount account;
    private final StaffAudit audit;

    ChangeAccount(OneAccount account, StaffAudit audit) {
        this.account = account;
        this.audit = audit;
    }

    /** @throws AccountRefused if somebody was faster, or nobody would be left to care for accounts */
    @Transactional
    public StaffAccount change(UUID id, long version, AccountDetails details) {
        var changed = account.toChange(id, version);
        var before = CreateAccount.describe(changed);
        changed.describe(details.displayName(), details.email());
        if (!details.roles().contains(Role.ADMIN)) {
            account.requireAnotherAdmin(changed);
        }
        changed.assign(details.roles(), details.desks());
        audit.record(changed, "CHANGED", before + " → " + CreateAccount.describe(changed));
        return changed;
    }
}
