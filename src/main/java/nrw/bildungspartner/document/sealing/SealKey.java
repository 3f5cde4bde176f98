package nrw.bildungspartner.document.sealing;

import java.nio.file.Path;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The office's key: the one the settings name, else one that was made at the first start and lies in the data directory
 * since. A key that should be there and cannot be used stops the start.
 */
@Component
class SealKey {

    private static final Logger LOG = LoggerFactory.getLogger(SealKey.class);

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    SealKey(SealSettings settings, @Value("${bildungspartner.data-dir}") Path data, Clock clock) {
        boolean own = settings.keyStore() == null;
        if (own && (settings.password() != null || settings.alias() != null)) {
            throw new SealKeyUnusable(
                    "Für das Siegel ist ein Kennwort oder ein Alias gesetzt, aber kein Schlüsselspeicher.",
                    "Nennen Sie mit bildungspartner.seal.key-store die PKCS#12-Datei, oder entfernen Sie"
                            + " bildungspartner.seal.password und bildungspartner.seal.alias.",
                    null);
        }
        KeyFile file = own ? OwnKey.in(data.resolve("seal"), clock) : KeyFile.named(settings);
        Entry entry = entry(file, settings.alias());
        this.key = entry.key();
        this.chain = entry.chain();
        Date now = Date.from(clock.instant());
        if (certificate().getNotAfter().before(now)
                || certificate().getNotBefore().after(now)) {
            LOG.error(
                    "Das Zertifikat des Siegels gilt nur vom {} bis zum {}: Siegel von heute wird niemand anerkennen.",
                    certificate().getNotBefore(),
                    certificate().getNotAfter());
        }
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** The certificate and those above it. */
    List<X509Certificate> chain() {
        return chain;
    }

    private record Entry(PrivateKey key, List<X509Certificate> chain) {}

    private static Entry entry(KeyFile file, @Nullable String wanted) {
        try {
            List<String> keys = Collections.list(file.store().aliases()).stream()
                    .filter(alias -> isKey(file, alias))
                    .toList();
            String alias = wanted != null ? wanted : keys.size() == 1 ? keys.get(0) : "";
            if (!file.store().isKeyEntry(alias)) {
                throw file.unusable(
                        keys.isEmpty() ? "enthält keinen Schlüssel" : "enthält keinen Schlüssel „" + alias + "“",
                        "Vorhanden sind: " + keys + ". Nennen Sie einen mit bildungspartner.seal.alias.",
                        null);
            }
            if (!(file.store().getKey(alias, file.password()) instanceof PrivateKey key)) {
                throw file.unusable("enthält unter „" + alias + "“ keinen privaten Schlüssel", "", null);
            }
            Certificate[] chain = file.store().getCertificateChain(alias);
            return new Entry(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (KeyStoreException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (UnrecoverableKeyException e) {
            throw file.unusable(
                    "gibt seinen Schlüssel mit diesem Kennwort nicht her",
                    "Prüfen Sie bildungspartner.seal.password.",
                    e);
        }
    }

    private static boolean isKey(KeyFile file, String alias) {
        try {
            return file.store().isKeyEntry(alias);
        } catch (KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }
}
