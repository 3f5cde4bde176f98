package nrw.bildungspartner.staff;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the door for somebody who has left, and opens it again. What they did stays under their name. */
@Service
public class DeactivateAccount {

    private final OneAccount account;
    private final StaffAudit audit;

    DeactivateAccount(OneAccount account, StaffAudit audit) {
        this.account = account;
        this.audit = audit;
    }

    /** @throws AccountRefused if it is one's own account, or nobody would be left to care for accounts */
    @Transactional
    public void deactivate(UUID id, long version) {
        var leaving = account.ofAnother(id, version);
        account.requireAnotherAdmin(leaving);
        leaving.deactivate();
        audit.record(leaving, "DEACTIVATED", "");
    }

    @Transactional
    public void reactivate(UUID id, long version) {
        var returning = account.toChange(id, version);
        returning.reactivate();
        audit.record(returning, "REACTIVATED", "");
    }
}
