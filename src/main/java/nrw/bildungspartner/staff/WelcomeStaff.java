package nrw.bildungspartner.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when somebody comes in, and asks again and again whether they are still who they were. */
@Service
public class WelcomeStaff {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final StaffAccounts accounts;
    private final Clock clock;

    WelcomeStaff(StaffAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Leaves a note of the latest sign-in, at most one a minute: programs sign in with every call. */
    @Transactional
    public void welcome(StaffAccount account) {
        var now = clock.instant();
        if (account.lastSignInAt()
                .filter(last -> last.isAfter(now.minus(BETWEEN_NOTES)))
                .isEmpty()) {
            accounts.signedIn(account.id(), now);
        }
    }

    /** Empty if the account was deactivated or has got another password since. */
    @Transactional(readOnly = true)
    public Optional<CurrentStaff> stillWelcome(CurrentStaff before) {
        return accounts.findById(before.id())
                .filter(StaffAccount::active)
                .map(StaffAccount::atWork)
                .filter(now -> now.passwordGeneration() == before.passwordGeneration());
    }
}
