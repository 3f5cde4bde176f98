package nrw.bildungspartner.staff.door;

import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.staff.StaffAccount;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.staff.WelcomeStaff;
import nrw.bildungspartner.staff.password.PasswordPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks who somebody says they are, for the sign-in page and for HTTP Basic alike. A name that does not exist, one
 * that is deactivated and a wrong password get the same answer after the same work.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final StaffDirectory directory;
    private final WelcomeStaff welcomeStaff;
    private final SignInGates gates;
    private final VerifiedPasswords verified;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    SignIn(
            StaffDirectory directory,
            WelcomeStaff welcomeStaff,
            SignInGates gates,
            VerifiedPasswords verified,
            PasswordEncoder encoder) {
        this.directory = directory;
        this.welcomeStaff = welcomeStaff;
        this.gates = gates;
        this.verified = verified;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = PasswordPolicy.composed(String.valueOf(attempt.getCredentials()));
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (PasswordPolicy.tooLong(password) || username.length() > 200) {
            throw wrong();
        }
        gates.closedUntil(username, address).ifPresent(until -> {
            throw new SignInDelayed(until);
        });
        var account = directory.find(username).filter(StaffAccount::active).orElse(null);
        if (account == null || !verified.knows(account, password, address)) {
            gates.enter(username, address);
            account = verify(account, password);
            gates.welcome(username, address);
            verified.remember(account, password, address);
        }
        welcomeStaff.welcome(account);
        return new StaffToken(account.atWork(), attempt.getDetails());
    }

    private StaffAccount verify(@Nullable StaffAccount account, String password) {
        if (account == null) {
            encoder.matches(password, nobodysHash);
            throw wrong();
        }
        if (!account.passwordIs(password, encoder)) {
            throw wrong();
        }
        return account;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Name or password is wrong");
    }
}
