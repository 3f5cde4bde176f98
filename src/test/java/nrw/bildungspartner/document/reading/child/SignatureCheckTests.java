package nrw.bildungspartner.document.reading.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nrw.bildungspartner.document.reading.SignatureReading;
import nrw.bildungspartner.document.reading.SignatureReading.Verdict;
import nrw.bildungspartner.document.reading.SignedPapers;
import nrw.bildungspartner.document.reading.SignedPapers.Person;
import nrw.bildungspartner.document.sealing.Seals;
import nrw.bildungspartner.document.writing.IssuedPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureCheckTests {

    private static final Person NOWAK = Person.named("Maria Nowak");
    private static final byte[] SIGNED = SignedPapers.signed(SignedPapers.unsigned(), NOWAK);

    @TempDir
    Path home;

    @Test
    void aSignatureOfSomebodyUnknownIsUnchangedAndNoMore() {
        assertThat(check(SIGNED)).singleElement().satisfies(signature -> {
            assertThat(signature.verdict()).isEqualTo(Verdict.IDENTITY_NOT_VERIFIED);
            assertThat(signature.reason()).isEqualTo("self-signed");
            assertThat(signature.signer()).isEqualTo("Maria Nowak");
            assertThat(Duration.between(signature.claimedAt(), Instant.now())).isLessThan(Duration.ofMinutes(5));
        });
    }

    @Test
    void theOfficesOwnSealIsVerified() {
        Seals seals = Seals.made();
        byte[] sealed = seals.sealed(SignedPapers.unsigned());

        assertThat(check(sealed, seals.certificate()))
                .singleElement()
                .extracting(SignatureReading::verdict, SignatureReading::reason, SignatureReading::field)
                .containsExactly(Verdict.INTACT, "trusted", "seal");
        assertVerdict(sealed, Verdict.IDENTITY_NOT_VERIFIED, "self-signed");
    }

    @Test
    void anyChangeOfASealedFileIsSeen() {
        Seals seals = Seals.made();
        byte[] sealed = seals.sealed(SignedPapers.unsigned());
        byte[] certificate = seals.certificate();

        assertThat(check(SignedPapers.withByteFlipped(sealed), certificate))
                .extracting(SignatureReading::verdict)
                .containsExactly(Verdict.BROKEN);
        assertThat(check(SignedPapers.withPageAdded(sealed), certificate))
                .extracting(SignatureReading::verdict)
                .containsExactly(Verdict.CHANGED_AFTER_SIGNING);
        assertThat(check(SignedPapers.withAnnotation(sealed), certificate))
                .extracting(SignatureReading::verdict)
                .containsExactly(Verdict.CHANGED_AFTER_SIGNING);
    }

    @Test
    void anExpiredCertificateIsSaid() {
        byte[] signed = SignedPapers.signed(SignedPapers.unsigned(), Person.whoseCertificateExpired("Maria Nowak"));
        assertVerdict(signed, Verdict.IDENTITY_NOT_VERIFIED, "certificate-expired");
    }

    @Test
    void aFlippedByteBreaksIt() {
        assertVerdict(SignedPapers.withByteFlipped(SIGNED), Verdict.BROKEN, "bytes-changed");
    }

    @Test
    void aSignatureThatCoversNothingIsNone() {
        String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int range = text.indexOf("/ByteRange [") + "/ByteRange [".length();
        int end = text.indexOf(']', range);
        byte[] uncovered = (text.substring(0, range) + "0 1 1 1" + " ".repeat(end - range - 7) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check(uncovered)).extracting(SignatureReading::verdict).containsExactly(Verdict.BROKEN);
    }

    @Test
    void aPageAddedAfterwardsIsSeen() {
        assertVerdict(SignedPapers.withPageAdded(SIGNED), Verdict.CHANGED_AFTER_SIGNING, "pages-changed");
    }

    @Test
    void aPageSwappedAfterwardsIsSeen() {
        assertVerdict(SignedPapers.withPageSwapped(SIGNED), Verdict.CHANGED_AFTER_SIGNING, "content-changed");
    }

    @Test
    void textThatWasHiddenWhenItWasSignedIsSeen() {
        assertVerdict(SignedPapers.withShadowShown(SIGNED), Verdict.CHANGED_AFTER_SIGNING, "content-changed");
    }

    @Test
    void anAnnotationAddedAfterwardsIsSeen() {
        assertThat(check(SignedPapers.withAnnotation(SIGNED)))
                .extracting(SignatureReading::verdict)
                .containsExactly(Verdict.CHANGED_AFTER_SIGNING);
    }

    @Test
    void theFirstAnnotationOnAPageIsNoFormThatWasFilled() {
        byte[] signed = SignedPapers.signed(SignedPapers.signed(SignedPapers.unsigned(), NOWAK), NOWAK);
        assertThat(check(SignedPapers.withAnnotationOn(1, signed)))
                .extracting(SignatureReading::reason)
                .containsExactly("annotations-changed", "annotations-changed");
    }

    @Test
    void whoSignsSecondDoesNotBreakTheFirst() {
        byte[] twice = SignedPapers.signed(SIGNED, Person.named("Tomasz Øverland"));
        assertThat(check(twice))
                .extracting(SignatureReading::signer, SignatureReading::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Maria Nowak", Verdict.IDENTITY_NOT_VERIFIED),
                        org.assertj.core.groups.Tuple.tuple("Tomasz Øverland", Verdict.IDENTITY_NOT_VERIFIED));
    }

    @Test
    void aSignatureInAPreparedPlaceBearsItsName() {
        byte[] issued = IssuedPapers.typical().pdf();
        byte[] first = SignedPapers.signed(issued, NOWAK, "signature-institution");
        byte[] both = SignedPapers.signed(first, Person.named("Jülide Örgün-Weiß"), "signature-school-189876");

        assertThat(check(both))
                .extracting(SignatureReading::field, SignatureReading::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("signature-institution", Verdict.IDENTITY_NOT_VERIFIED),
                        org.assertj.core.groups.Tuple.tuple("signature-school-189876", Verdict.IDENTITY_NOT_VERIFIED));
    }

    @Test
    void aCertificateThatNamesAddressesSendsNobodyThere() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> count(server, calls));
            listener.setDaemon(true);
            listener.start();
            Person asking = Person.whoseCertificateLeadsTo("http://127.0.0.1:" + server.getLocalPort() + "/more");

            assertVerdict(
                    SignedPapers.signed(SignedPapers.unsigned(), asking),
                    Verdict.IDENTITY_NOT_VERIFIED,
                    "not-verified");
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void onlyAFileThatNamesSignedBytesIsChecked() {
        assertThat(SignatureCheck.mayBeIn(SIGNED)).isTrue();
        assertThat(SignatureCheck.mayBeIn(IssuedPapers.typical().pdf())).isFalse();
        assertThat(SignatureCheck.mayBeIn(new byte[0])).isFalse();
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        try {
            while (true) {
                Socket caller = server.accept();
                calls.incrementAndGet();
                caller.close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void assertVerdict(byte[] pdf, Verdict verdict, String reason) {
        assertThat(check(pdf))
                .singleElement()
                .extracting(SignatureReading::verdict, SignatureReading::reason)
                .containsExactly(verdict, reason);
    }

    private List<SignatureReading> check(byte[] pdf, byte[]... trusted) {
        try {
            return SignatureCheck.of(Files.write(home.resolve("file.pdf"), pdf), List.of(trusted));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
