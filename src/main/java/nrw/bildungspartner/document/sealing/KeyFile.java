package nrw.bildungspartner.document.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A PKCS#12 file, opened. */
record KeyFile(Path path, KeyStore store, char[] password) {

    /** The file that the settings name. */
    static KeyFile named(SealSettings settings) {
        String path = Objects.requireNonNull(settings.keyStore());
        if (path.isBlank()) {
            throw new SealKeyUnusable(
                    "bildungspartner.seal.key-store ist gesetzt, aber leer.",
                    "Nennen Sie die PKCS#12-Datei mit dem Schlüssel der Geschäftsstelle, oder entfernen Sie die"
                            + " Einstellung.",
                    null);
        }
        return open(
                Path.of(path),
                Objects.requireNonNullElse(settings.password(), "").toCharArray(),
                "Prüfen Sie bildungspartner.seal.key-store und bildungspartner.seal.password. Ohne diese Einstellungen"
                        + " wird mit einem eigenen Schlüssel im Datenverzeichnis gesiegelt.");
    }

    /** @param advice what somebody can do if it does not open */
    static KeyFile open(Path path, char[] password, String advice) {
        if (!Files.isRegularFile(path)) {
            throw unusable(path, "fehlt", advice, null);
        }
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new KeyFile(path, store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(path, "lässt sich mit diesem Kennwort nicht öffnen", advice, e);
        }
    }

    SealKeyUnusable unusable(String what, String advice, @Nullable Throwable cause) {
        return unusable(path, what, advice, cause);
    }

    private static SealKeyUnusable unusable(Path path, String what, String advice, @Nullable Throwable cause) {
        return new SealKeyUnusable(
                "Der Schlüsselspeicher für das Siegel " + what + ": " + path.toAbsolutePath(), advice, cause);
    }
}
