package nrw.bildungspartner.agreement;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import nrw.bildungspartner.document.DocumentArchive;

/** Secrets of private links, 192 bits each, and the hashes under which they are kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    public static String hash(String text) {
        return DocumentArchive.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
