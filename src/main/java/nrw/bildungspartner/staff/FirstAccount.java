package nrw.bildungspartner.staff;

import java.util.Set;
import nrw.bildungspartner.staff.password.PasswordPolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in: an empty staff room gets the account {@code admin} before the application takes its first
 * call. Its one-time password is printed once and kept nowhere, unless the operator has set one.
 */
@Component
class FirstAccount implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);
    private static final AccountDetails ADMIN = new AccountDetails(
            "admin",
            "Verwaltung",
            DeskContact.OFFICE,
            Set.of(Role.ADMIN, Role.LEAD, Role.STAFF),
            Set.of(Desk.GESCHAEFTSFUEHRUNG));

    private final StaffAccounts accounts;
    private final CreateAccount createAccount;
    private final Settings settings;

    FirstAccount(StaffAccounts accounts, CreateAccount createAccount, Settings settings) {
        this.accounts = accounts;
        this.createAccount = createAccount;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.count() > 0) {
            return;
        }
        try {
            var given = settings.password();
            if (given == null || given.isBlank()) {
                var created = createAccount.create(ADMIN);
                // Not through the log: logs are kept, sent on and read by others.
                System.out.printf("%nFirst sign-in: %s / %s%n%n", ADMIN.username(), created.password());
                System.out.flush();
            } else {
                createAccount.create(ADMIN, given, false);
                PasswordPolicy.objection(given, ADMIN.username())
                        .ifPresent(reason -> log.warn("The password set for the first account is weak ({})", reason));
            }
        } catch (AccountRefused | DataIntegrityViolationException anotherNodeWasFaster) {
            log.info("The first account has just been made by another node");
        }
    }

    /** The operator's own choice of the first password ({@code BILDUNGSPARTNER_ADMIN_PASSWORD}). */
    @ConfigurationProperties("bildungspartner.admin")
    record Settings(@Nullable String password) {

        @Override
        public String toString() {
            return "Settings[]";
        }
    }
}
