package nrw.bildungspartner.document.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.AtHand;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.sealing.Sealed.TimeStamp;
import nrw.bildungspartner.document.writing.IssuedPapers;
import nrw.bildungspartner.document.writing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

class SealPdfTests {

    private static final byte[] SCAN = "not really a scan, but its very bytes".getBytes(StandardCharsets.UTF_8);

    @Test
    void popplerAndDssCallASealedFileValidAndAFlippedByteTurnsBoth() {
        AtHand.orSkip(Seals.popplerIsThere(), "poppler-utils");
        Seals seals = Seals.made();
        byte[] sealed = seals.sealed(Seals.ISSUED);

        assertThat(Seals.poppler(sealed))
                .contains("Signature is Valid", "Total document signed", "Bildungspartner NRW – Siegel");
        assertThat(dss(sealed, seals).getIndication(only(sealed, seals))).isEqualTo(Indication.TOTAL_PASSED);

        byte[] flipped = sealed.clone();
        flipped[indexOf(flipped, "endstream") - 10] ^= 1;
        assertThat(Seals.poppler(flipped)).doesNotContain("Signature is Valid").contains("Digest Mismatch");
        assertThat(dss(flipped, seals).getIndication(only(flipped, seals))).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void whatIsReadAloudAndThePlacesToSignStay() throws IOException {
        List<Evidence.Signer> signers = List.of();
        byte[] withEvidence = Seals.evidencePage().append(Seals.ISSUED, Seals.evidence(signers, Locale.GERMAN));
        byte[] sealed =
                Seals.made().sealed(withEvidence, List.of(scan("original.pdf"))).pdf();

        assertThat(VeraPdf.faults(sealed)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            List<PDField> fields = pdf.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields)
                    .filteredOn(field -> field instanceof PDSignatureField place && place.getSignature() == null)
                    .extracting(PDField::getPartialName)
                    .isEqualTo(IssuedPapers.typical().signatureFields());
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void attachedFilesComeOutAsTheyWentIn() throws IOException {
        byte[] sealed = Seals.made()
                .sealed(Seals.ISSUED, List.of(scan("schule.pdf"), scan("museum.pdf")))
                .pdf();

        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("schule.pdf", "museum.pdf");
            var file = names.get("schule.pdf");
            assertThat(file.getEmbeddedFileUnicode().toByteArray()).isEqualTo(SCAN);
            assertThat(file.getFileDescription()).contains(DocumentArchive.sha256(SCAN));
        }
    }

    @Test
    void onlyTheBytesThatAreKnownAreAttached() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("a.pdf", "Original", "application/pdf", SCAN, "00"));
    }

    @Test
    void withATimeStampServiceTheSealBearsItsTime() throws IOException {
        try (TimeStampServer server = new TimeStampServer()) {
            Seals seals = Seals.stampedBy(server.url());
            Sealed sealed = seals.sealed(Seals.ISSUED, List.of());

            assertThat(sealed.timeStamp()).isEqualTo(TimeStamp.SET);
            assertThat(sealed.trouble()).isEmpty();
            SimpleReport report = dss(sealed.pdf(), seals);
            assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        }
    }

    @Test
    void aTimeStampServiceThatFailsIsSeenAndTheFileIsSealedAllTheSame() throws IOException {
        try (TimeStampServer server = new TimeStampServer()) {
            server.fails();
            Seals seals = Seals.stampedBy(server.url());
            Sealed sealed = seals.sealed(Seals.ISSUED, List.of());

            assertThat(sealed.timeStamp()).isEqualTo(TimeStamp.FAILED);
            assertThat(sealed.trouble()).contains(server.url().toString(), "500");
            SimpleReport report = dss(sealed.pdf(), seals);
            assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        }
        Sealed unreachable = Seals.stampedBy(URI.create("http://127.0.0.1:9/")).sealed(Seals.ISSUED, List.of());
        assertThat(unreachable.timeStamp()).isEqualTo(TimeStamp.FAILED);
    }

    private static Attachment scan(String name) {
        return new Attachment(
                name, "Unterzeichnetes Original der Schule", "application/pdf", SCAN, DocumentArchive.sha256(SCAN));
    }

    private static String only(byte[] pdf, Seals seals) {
        SimpleReport report = dss(pdf, seals);
        assertThat(report.getSignatureIdList()).hasSize(1);
        return report.getFirstSignatureId();
    }

    private static SimpleReport dss(byte[] pdf, Seals seals) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(seals.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
