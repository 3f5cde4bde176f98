package nrw.bildungspartner.document.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nrw.bildungspartner.document.printing.PdfPress;
import nrw.bildungspartner.document.writing.IssuedPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Seals for tests, each with a key of its own. */
public final class Seals {

    static final byte[] ISSUED = IssuedPapers.typical().pdf();
    static final String REASON = "Alle Beteiligten haben unterzeichnet.";

    private final SealKey key;
    private final SealPdf sealing;

    private Seals(SealKey key, SealSettings settings) {
        KnownSealRepository none = new KnownSealRepository() {

            @Override
            public List<KnownSeal> findAllByOrderByFirstUsedAtDesc() {
                return List.of();
            }

            @Override
            public void note(String sha256, byte[] certificate, Instant now) {}
        };
        this.key = key;
        this.sealing =
                new SealPdf(key, new KnownSeals(none, key, settings, Clock.systemUTC()), settings, Clock.systemUTC());
    }

    public static Seals made() {
        return stampedBy(null);
    }

    static Seals stampedBy(@Nullable URI service) {
        try {
            Path data = Files.createTempDirectory("seal-test");
            SealSettings settings = settings(null, null, null, service);
            return new Seals(new SealKey(settings, data, Clock.systemUTC()), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SealSettings settings(
            @Nullable String keyStore, @Nullable String password, @Nullable String alias, @Nullable URI service) {
        return new SealSettings(keyStore, password, alias, service, Duration.ofSeconds(5), true, List.of());
    }

    public byte[] certificate() {
        try {
            return key.certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sealed(byte[] pdf) {
        return sealed(pdf, List.of()).pdf();
    }

    Sealed sealed(byte[] pdf, List<Attachment> attachments) {
        return sealing.seal(pdf, REASON, attachments);
    }

    static EvidencePage evidencePage() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/sealing");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return new EvidencePage(new PdfPress(), words);
    }

    /** What poppler says about the signatures in a file. */
    static String poppler(byte[] pdf) {
        try {
            Path file = Files.write(Files.createTempFile("sealed", ".pdf"), pdf);
            Path output = Files.createTempFile("pdfsig", ".txt");
            Process process = new ProcessBuilder("pdfsig", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.waitFor(1, TimeUnit.MINUTES);
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean popplerIsThere() {
        try {
            return new ProcessBuilder("pdfsig", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(1, TimeUnit.MINUTES);
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Evidence evidence(List<Evidence.Signer> signers, Locale language) {
        Instant made = Instant.parse("2026-11-24T09:30:12Z");
        return new Evidence(
                "Kooperationsvereinbarung „Museum und Schule“",
                "BP-2027-7KX4M-Q",
                2,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                signers,
                List.of(
                        new Evidence.Step(
                                made.minusSeconds(86_400),
                                "Fassung 2 zur Unterzeichnung verschickt",
                                "Bildungspartner NRW"),
                        new Evidence.Step(
                                made.minusSeconds(4_000),
                                "Einmalcode bestätigt und online unterzeichnet",
                                "Jülide Örgün-Weiß"),
                        new Evidence.Step(
                                made.minusSeconds(60), "Papieroriginal eingegangen und geprüft", "Geschäftsstelle")),
                1042,
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "https://bildungspartner.example/pruefen",
                made,
                language);
    }
}
