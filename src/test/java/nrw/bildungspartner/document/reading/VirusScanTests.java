package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirusScanTests {

    @TempDir
    static Path home;

    private static Clamd clamd;

    @BeforeAll
    static void start() throws IOException {
        clamd = Clamd.start(home);
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void anInfectedFileIsNotOpened() {
        var reading = clamd.reader().read("vereinbarung.pdf", Clamd.eicar());

        assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reading.reasons()).containsExactly("virus-found");
        assertThat(reading.virus())
                .hasValueSatisfying(virus -> assertThat(virus).startsWith("Eicar-Test"));
        assertThat(reading.text()).isEmpty();
    }

    @Test
    void aCleanFileIsReadThroughEitherSocket() {
        for (var address : new String[] {clamd.address(), clamd.socketPath()}) {
            var reading = Clamd.reader(address).read("a.pdf", Papers.digital("Aktenzeichen " + Papers.REFERENCE));

            assertThat(reading.outcome()).isEqualTo(Outcome.READ);
            assertThat(reading.text()).contains(Papers.REFERENCE);
            assertThat(reading.virus()).isEmpty();
        }
        assertThat(Clamd.reader(clamd.socketPath()).read("a.pdf", Clamd.eicar()).virus())
                .isPresent();
    }

    @Test
    void oneInfectedFileAmongOthersRefusesTheWhole() {
        var archive = Papers.zip(Map.of("gut.txt", Papers.utf8("gut"), "boese.com", Clamd.eicar()));
        var deep = Papers.zip(Map.of("innen.zip", archive));

        assertThat(clamd.reader().read("a.zip", deep).virus()).isPresent();
        var mail = clamd.reader().readMail(mail(Base64.getMimeEncoder().encodeToString(archive)));

        assertThat(mail.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(mail.reasons()).containsExactly("virus-found");
        assertThat(mail.virus()).hasValueSatisfying(virus -> assertThat(virus).startsWith("Eicar-Test"));
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void whatOnlyOurReaderUnpacksIsScannedBeforeItIsOpened() {
        // Not proper base64, so that the scanner sees nothing in the mail as it came; this reader is more lenient.
        var sloppy = Base64.getEncoder().encodeToString(Clamd.eicar()).replaceAll("(.{3})", "$1*!");

        var mail = clamd.reader().readMail(mail(sloppy));

        assertThat(mail.reasons()).containsExactly("virus-found");
    }

    @Test
    void anInfectedTemplateIsNotOpened() {
        var template = clamd.reader().readTemplate(Papers.zip(Map.of("word/document.xml", Clamd.eicar())));

        assertThat(template.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(template.notes()).containsExactly(ReadingNote.VIRUS_FOUND);
    }

    @Test
    void nothingIsOpenedWhileTheScannerIsAway() throws IOException {
        var reader = Clamd.readerWithoutAnswer();

        var reading = reader.read("a.pdf", Papers.digital(Papers.REFERENCE));
        var mail = reader.readMail(mail("aGFsbG8="));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reading.reasons()).containsExactly("virus-scan-missing");
        assertThat(reading.text()).isEmpty();
        assertThat(mail.reasons()).containsExactly("virus-scan-missing");
        assertThat(Clamd.reader(home.resolve("kein.sock").toString())
                        .read("a.txt", Papers.utf8("a"))
                        .reasons())
                .containsExactly("virus-scan-missing");
    }

    @Test
    void aFileThatTheScannerDoesNotTakeIsNotOpened() {
        var reading = clamd.reader().read("gross.txt", Papers.utf8("groß ".repeat(500_000)));

        assertThat(reading.reasons()).containsExactly("virus-scan-missing");
    }

    @Test
    void aScannerThatNeverAnswersIsNotWaitedForLong() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var start = Instant.now();

            var reading = Readers.with(
                            Map.of("clamd-address", "127.0.0.1:" + mute.getLocalPort(), "clamd-time-limit", "700ms"))
                    .read("a.txt", Papers.utf8("a"));

            assertThat(reading.reasons()).containsExactly("virus-scan-missing");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> Clamd.reader("irgendwo")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] mail(String attachment) {
        return Papers.utf8("""
                From: a@b.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="a.bin"
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(attachment).replace("\n", "\r\n"));
    }
}
