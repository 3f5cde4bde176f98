package nrw.bildungspartner.staff.password;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as Argon2id, named in front of the hash, so that a better way can follow. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String ARGON2 = "argon2id";

    @Bean
    PasswordEncoder passwordEncoder() {
        // 19 MiB, two passes, one lane: about 30 ms for us, and dear for somebody with many graphics cards.
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        return new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2));
    }
}
