package nrw.bildungspartner.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the end of the chain with a key that is not in the database, so that the database alone cannot move it. */
final class HeadSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;

    private HeadSeal(String key) {
        this.key = key;
    }

    /** With the key that is set, else with the one in the file; empty if there is neither. */
    static Optional<HeadSeal> of(AuditSettings settings) {
        if (!settings.key().isEmpty()) {
            return Optional.of(new HeadSeal(settings.key()));
        }
        try {
            return Files.exists(settings.keyFile())
                    ? Optional.of(new HeadSeal(Files.readString(settings.keyFile())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Der Schlüssel der Nachweiskette ist nicht lesbar", e);
        }
    }

    static HeadSeal random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new HeadSeal(HexFormat.of().formatHex(secret));
    }

    /** Keeps the key, readable by the application's own account only; a kill in between leaves no half key. */
    void keep(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path writing = Files.createTempFile(folder, "audit", ".new");
            Files.writeString(writing, key);
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Der Schlüssel der Nachweiskette ließ sich nicht ablegen", e);
        }
    }

    String of(AuditHead head) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String text = head.sequence() + ":" + head.hash();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOn(AuditHead head, String seal) {
        return MessageDigest.isEqual(of(head).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
