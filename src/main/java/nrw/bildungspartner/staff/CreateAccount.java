package nrw.bildungspartner.staff;

import java.time.Clock;
import java.util.stream.Collectors;
import nrw.bildungspartner.staff.password.OneTimePassword;
import nrw.bildungspartner.staff.password.PasswordPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person an account, with a password for the first sign-in only. */
@Service
public class CreateAccount {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final StaffAudit audit;
    private final Clock clock;

    CreateAccount(StaffAccounts accounts, PasswordEncoder encoder, StaffAudit audit, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AccountRefused if the name is taken */
    @Transactional
    public NewPassword create(AccountDetails details) {
        var password = OneTimePassword.next();
        return new NewPassword(create(details, password, true), password);
    }

    @Transactional
    public StaffAccount create(AccountDetails details, String password, boolean mustChangePassword) {
        if (accounts.existsByUsername(details.username())) {
            throw new AccountRefused(AccountRefused.Reason.USERNAME_TAKEN);
        }
        var hash = encoder.encode(PasswordPolicy.composed(password));
        var account = accounts.saveAndFlush(new StaffAccount(details, hash, mustChangePassword, clock.instant()));
        audit.record(account, "CREATED", describe(account));
        return account;
    }

    static String describe(StaffAccount account) {
        return "roles: %s; desks: %s"
                .formatted(
                        account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", ")),
                        account.desks().stream().sorted().map(Desk::key).collect(Collectors.joining(", ")));
    }
}
