package nrw.bildungspartner.staff;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what is done to accounts, in the transaction that does it. */
@Component
public class StaffAudit {

    /** Who acts when nobody is signed in: the system itself, at its first start. */
    static final String SYSTEM = "system";

    private final StaffAuditEntries entries;
    private final SignedIn signedIn;
    private final Clock clock;

    StaffAudit(StaffAuditEntries entries, SignedIn signedIn, Clock clock) {
        this.entries = entries;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public void record(StaffAccount account, String action, String detail) {
        var actor = signedIn.staff().map(CurrentStaff::username).orElse(SYSTEM);
        entries.save(new StaffAuditEntry(clock.instant(), actor, account.username(), action, detail));
    }

    /** The latest first. */
    public List<StaffAuditEntry> of(StaffAccount account) {
        return entries.findTop50ByUsernameOrderByAtDesc(account.username());
    }
}
