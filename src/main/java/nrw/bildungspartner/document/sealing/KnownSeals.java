package nrw.bildungspartner.document.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.TrustedCertificates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates that the office has sealed with, and those it trusts besides: whose signatures count as verified. */
@Service
public class KnownSeals implements TrustedCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSeals.class);

    private final KnownSealRepository seals;
    private final SealKey key;
    private final List<byte[]> trusted;
    private final Clock clock;

    KnownSeals(KnownSealRepository seals, SealKey key, SealSettings settings, Clock clock) {
        this.seals = seals;
        this.key = key;
        this.trusted =
                settings.trusted().stream().flatMap(file -> read(file).stream()).toList();
        this.clock = clock;
    }

    /** What the office has sealed with, the latest first; nothing before the first seal. */
    @Transactional(readOnly = true)
    public List<KnownSeal> all() {
        return seals.findAllByOrderByFirstUsedAtDesc();
    }

    /** The fingerprint (SHA-256 in lower-case hex) of the certificate this application seals with. */
    public String fingerprint() {
        return DocumentArchive.sha256(certificate());
    }

    /** Until when that certificate is valid. */
    public Instant validUntil() {
        return key.certificate().getNotAfter().toInstant();
    }

    /** Whether seals were set with another key and none with the one that is in use now. */
    @Transactional(readOnly = true)
    public boolean isAnotherThanBefore() {
        List<KnownSeal> known = all();
        return !known.isEmpty()
                && known.stream().noneMatch(seal -> seal.fingerprint().equals(fingerprint()));
    }

    /** Notes that the key is used from now on. */
    @Transactional
    String noteUse() {
        seals.note(fingerprint(), certificate(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return fingerprint();
    }

    @Override
    @Transactional(readOnly = true)
    public List<byte[]> certificates() {
        List<byte[]> all = new ArrayList<>(trusted);
        all.add(certificate());
        all().forEach(seal -> all.add(seal.certificate()));
        return all;
    }

    /** Another key may be wanted, or the wrong data directory be mounted: somebody has to know. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional(readOnly = true)
    public void announceAnotherKey() {
        if (isAnotherThanBefore()) {
            LOG.error(
                    "Das Siegel hat einen anderen Schlüssel als bisher: Fingerabdruck {}, zuletzt {}. Ist das nicht"
                            + " gewollt, nennen Sie den bisherigen mit bildungspartner.seal.key-store oder stellen Sie"
                            + " das Datenverzeichnis wieder her.",
                    fingerprint(),
                    all().get(0).fingerprint());
        }
    }

    private byte[] certificate() {
        return der(key.certificate());
    }

    private static List<byte[]> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(KnownSeals::der)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new SealKeyUnusable(
                    "Die Zertifikate in " + file.toAbsolutePath() + " lassen sich nicht lesen.",
                    "Prüfen Sie bildungspartner.seal.trusted: Dateien mit Zertifikaten in PEM oder DER.",
                    e);
        }
    }

    private static byte[] der(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
