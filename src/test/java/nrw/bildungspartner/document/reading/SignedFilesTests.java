package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nrw.bildungspartner.document.reading.SignatureReading.Verdict;
import nrw.bildungspartner.document.reading.SignedPapers.Person;
import nrw.bildungspartner.document.sealing.Seals;
import nrw.bildungspartner.document.writing.IssuedPapers;
import org.junit.jupiter.api.Test;

/** What the reading process says about signed files, as it comes back over the wire. */
class SignedFilesTests {

    private static final Person NOWAK = Person.named("Maria Nowak");

    @Test
    void aFileWithoutSignaturesHasNone() {
        assertThat(read(SignedPapers.unsigned()).signatures()).isEmpty();
        assertThat(read("kein PDF".getBytes(StandardCharsets.UTF_8)).signatures())
                .isEmpty();
    }

    @Test
    void theVerdictComesWithTheTextThePagesAndTheCodes() {
        byte[] signed = SignedPapers.signed(IssuedPapers.typical().pdf(), NOWAK, "signature-institution");
        Reading reading = Readers.usual().read("vereinbarung.pdf", signed);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.codes()).hasSize(3);
        assertThat(reading.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.field()).isEqualTo("signature-institution");
            assertThat(signature.signer()).isEqualTo("Maria Nowak");
            assertThat(signature.claimedAt()).isNotNull();
            assertThat(signature.verdict()).isEqualTo(Verdict.IDENTITY_NOT_VERIFIED);
        });
    }

    @Test
    void whoseCertificateIsTrustedIsVerified() {
        Seals seals = Seals.made();
        DocumentReader reader = Readers.trusting(List.of(seals.certificate()));

        assertThat(reader.read("a.pdf", seals.sealed(SignedPapers.unsigned())).signatures())
                .extracting(SignatureReading::verdict)
                .containsExactly(Verdict.INTACT);
    }

    @Test
    void aSignatureThatCannotBeCheckedIsSaidAndTheRestIsRead() {
        byte[] broken = "%PDF-1.7 /ByteRange [0 1 2 3] kaputt".getBytes(StandardCharsets.US_ASCII);
        Reading reading = read(broken);

        assertThat(reading.outcome()).isNotEqualTo(Outcome.READ);
        assertThat(reading.reasons()).contains("signatures-not-checked");
        assertThat(reading.signatures()).isEmpty();
    }

    private static Reading read(byte[] file) {
        return Readers.usual().read("a.pdf", file, ReadingDepth.TEXT);
    }
}
