package nrw.bildungspartner.staff.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nrw.bildungspartner.staff.StaffAccount;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few minutes which password was right for which account from which address, so that a program calling
 * with HTTP Basic is not slowed down by every call's hash. Only a keyed digest is held, under a key that lives as long
 * as this process; the count of passwords is part of it, so a changed password is forgotten by itself. Whether the account is
 * active is asked of the database every time.
 */
@Component
class VerifiedPasswords {

    private static final int MOST = 1000;

    private final SignInSettings settings;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>();

    VerifiedPasswords(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean knows(StaffAccount account, String password, String address) {
        var digest = digest(account, password, address);
        synchronized (until) {
            var end = until.get(digest);
            return end != null && clock.instant().isBefore(end);
        }
    }

    void remember(StaffAccount account, String password, String address) {
        var digest = digest(account, password, address);
        var now = clock.instant();
        synchronized (until) {
            until.remove(digest);
            until.put(digest, now.plus(settings.rememberVerified()));
            until.values().removeIf(end -> !now.isBefore(end));
            var oldest = until.keySet().iterator();
            while (until.size() > MOST) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private String digest(StaffAccount account, String password, String address) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((account.id() + "\n" + account.passwordGeneration() + "\n" + address + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
