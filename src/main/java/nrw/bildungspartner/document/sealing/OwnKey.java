package nrw.bildungspartner.document.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that is made when nobody has named one: it vouches for itself, and who knows its fingerprint can check it. */
final class OwnKey {

    static final String SUBJECT = "CN=Bildungspartner NRW – Siegel,O=Bildungspartner NRW,C=DE";

    private static final Logger LOG = LoggerFactory.getLogger(OwnKey.class);
    private static final String FILE = "seal.p12";
    private static final String PASSWORD = "password";
    private static final Duration YEARS = Duration.ofDays(365 * 20L);

    private OwnKey() {}

    /** Opens the key in this folder; only where there is no folder yet, one is made with a new key. */
    static KeyFile in(Path folder, Clock clock) {
        try {
            if (!Files.exists(folder)) {
                make(folder, clock.instant());
            }
            return KeyFile.open(
                    folder.resolve(FILE),
                    Files.readString(folder.resolve(PASSWORD)).strip().toCharArray(),
                    advice(folder));
        } catch (IOException e) {
            throw new SealKeyUnusable(
                    "Der Schlüssel für das Siegel in " + folder.toAbsolutePath() + " lässt sich nicht lesen.",
                    advice(folder),
                    e);
        }
    }

    private static String advice(Path folder) {
        return "Stellen Sie den Ordner aus der Datensicherung wieder her. Erst wenn er ganz fehlt, wird ein neuer"
                + " Schlüssel gemacht; was mit dem bisherigen gesiegelt wurde, bleibt prüfbar. Der Ordner: "
                + folder.toAbsolutePath();
    }

    /** In a folder beside, which takes its name at the end: a start that is cut off leaves no half of a key. */
    private static void make(Path folder, Instant now) throws IOException {
        Path home = Files.createDirectories(
                Objects.requireNonNull(folder.toAbsolutePath().getParent()));
        Path made = Files.createTempDirectory(home, "seal-new-", rights(home, "rwx------"));
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try (OutputStream out = create(made.resolve(FILE))) {
            store(now, password.toCharArray()).store(out, password.toCharArray());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("No key can be made on this machine", e);
        }
        try (OutputStream out = create(made.resolve(PASSWORD))) {
            out.write(password.getBytes(StandardCharsets.US_ASCII));
        }
        Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("Ein Schlüssel für das Siegel wurde gemacht: {}", folder.resolve(FILE));
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createFile(file, rights(file.toAbsolutePath().getParent(), "rw-------"));
        return Files.newOutputStream(file);
    }

    private static FileAttribute<?>[] rights(@Nullable Path home, String rights) throws IOException {
        return home != null && Files.getFileStore(home).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static KeyStore store(Instant now, char[] password)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", pair.getPrivate(), password, new Certificate[] {certificate(pair, now)});
        return store;
    }

    private static X509Certificate certificate(KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name name = new X500Name(SUBJECT);
        var builder = new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, new SecureRandom()).setBit(119),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(YEARS)),
                        name,
                        pair.getPublic())
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
