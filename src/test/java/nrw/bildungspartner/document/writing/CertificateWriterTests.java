package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.printing.PdfPress;
import nrw.bildungspartner.document.writing.CertificatePaper.Partner;
import org.junit.jupiter.api.Test;

class CertificateWriterTests {

    private static final CertificateWriter WRITER = new CertificateWriter(new PdfPress());

    @Test
    void itNamesThePartnersTheNumberAndTheFirstDay() throws Exception {
        Paper paper = WRITER.write(Papers.certificate(Locale.GERMAN));
        for (String text : texts(paper)) {
            assertThat(text)
                    .contains("Urkunde", "Museum und Schule", "Geschwister-Scholl-Gesamtschule", "Dortmund")
                    .contains("Museum für Kunst und Kulturgeschichte", "sind Bildungspartner")
                    .contains("gilt ab dem 1. Februar 2027", "unter der Nummer BPNRW-2027-00042 registriert")
                    .contains("Geschäftsstelle Bildungspartner NRW", "23. November 2026")
                    .doesNotContain("gemeinsam mit", "null", "[");
        }
    }

    @Test
    void manyPartnersFitOnItsOnePage() throws Exception {
        Paper paper = WRITER.write(Papers.longestCertificate(Locale.GERMAN));
        assertThat(paper.pages()).isOne();
        for (String text : texts(paper)) {
            assertThat(text)
                    .contains("Standort 1, Schmallenberg-Bad Fredeburg", "Standort 5, Schmallenberg-Bad Fredeburg")
                    .contains("gemeinsam mit", "LWL-Freilichtmuseum")
                    .doesNotContain("LWL-Freilichtmuseum,", "[");
        }
    }

    @Test
    void whoAsksForEnglishGetsIt() throws Exception {
        for (String text : texts(WRITER.write(Papers.certificate(Locale.ENGLISH)))) {
            assertThat(text)
                    .contains("Certificate", "takes effect on 1 February 2027")
                    .doesNotContain("Urkunde", "sind");
        }
    }

    @Test
    void itIsReadAloud() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(VeraPdf.faults(WRITER.write(Papers.certificate(language)).pdf()))
                    .isEmpty();
            assertThat(VeraPdf.faults(
                            WRITER.write(Papers.longestCertificate(language)).pdf()))
                    .isEmpty();
        }
    }

    @Test
    void aNameIsOnlyText() throws Exception {
        String name = "Müller & Söhne <w:p/> 🎭 \u0000";
        Paper paper = WRITER.write(new CertificatePaper(
                "BPNRW-2027-00001",
                "Bühne und Schule",
                Locale.GERMAN,
                List.of(new Partner(name, name)),
                new Partner(name, ""),
                null,
                LocalDate.of(2027, 2, 1),
                Papers.ISSUED));
        assertThat(AgreementWriterTests.textOfWord(paper.docx())).contains("Müller & Söhne <w:p/> 🎭");
    }

    @Test
    void theSamePartnershipGetsTheSameFiles() {
        Paper first = WRITER.write(Papers.certificate(Locale.GERMAN));
        Paper second = WRITER.write(Papers.certificate(Locale.GERMAN));
        assertThat(second.docx()).isEqualTo(first.docx());
        assertThat(second.pdf()).isEqualTo(first.pdf());
    }

    private static List<String> texts(Paper paper) throws Exception {
        return List.of(
                AgreementWriterTests.textOfPdf(paper.pdf()).replaceAll("\\s+", " "),
                AgreementWriterTests.textOfWord(paper.docx()));
    }
}
