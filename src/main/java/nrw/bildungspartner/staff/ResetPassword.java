package nrw.bildungspartner.staff;

import java.util.UUID;
import nrw.bildungspartner.staff.password.OneTimePassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody who forgot the password one for the next sign-in only. */
@Service
public class ResetPassword {

    private final OneAccount account;
    private final PasswordEncoder encoder;
    private final StaffAudit audit;

    ResetPassword(OneAccount account, PasswordEncoder encoder, StaffAudit audit) {
        this.account = account;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** @throws AccountRefused if it is one's own account: there is {@link ChangeOwnPassword} */
    @Transactional
    public NewPassword reset(UUID id, long version) {
        var forgetful = account.ofAnother(id, version);
        var password = OneTimePassword.next();
        forgetful.changePassword(encoder.encode(password), true);
        audit.record(forgetful, "PASSWORD_RESET", "");
        return new NewPassword(forgetful, password);
    }
}
