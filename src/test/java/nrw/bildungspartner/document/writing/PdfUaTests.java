package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.printing.PdfPress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every PDF can be read aloud, as veraPDF sees it: the profile PDF/UA-1. */
class PdfUaTests {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    static List<AgreementPaper.Initiative> initiatives() {
        return Papers.INITIATIVES;
    }

    @ParameterizedTest
    @MethodSource("initiatives")
    void everyTemplateIsReadAloudAtEveryLength(AgreementPaper.Initiative initiative) {
        for (AgreementPaper paper : List.of(Papers.shortest(), Papers.typical(), Papers.longest())) {
            AgreementPaper german = Papers.of(initiative, Locale.GERMAN, paper);
            assertThat(VeraPdf.faults(WRITER.write(german).pdf())).isEmpty();
        }
        AgreementPaper english = Papers.of(initiative, Locale.ENGLISH, Papers.typical());
        assertThat(VeraPdf.faults(WRITER.write(english).pdf())).isEmpty();
    }

    @Test
    void anySignMayStandInIt() {
        String text = "Müller & Söhne <b> Театр 🎭 مدرسة ½ → ≠ \uFFFD";
        assertThat(VeraPdf.faults(WRITER.write(Papers.everywhere(text)).pdf())).isEmpty();
    }

    @Test
    void aMissingTitleIsFound() throws IOException {
        byte[] broken = broken(pdf -> {
            String about = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            byte[] untitled =
                    about.replaceAll("(?s)<dc:title>.*</dc:title>", "").getBytes(StandardCharsets.UTF_8);
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(untitled)));
        });
        assertThat(VeraPdf.faults(broken)).anyMatch(fault -> fault.contains("dc:title"));
    }

    @Test
    void missingTagsAreFound() throws IOException {
        byte[] broken = broken(pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT));
        assertThat(VeraPdf.faults(broken)).isNotEmpty();
    }

    @Test
    void aPageWhosePlacesToSignHaveNoOrderIsFound() throws IOException {
        byte[] broken = broken(
                pdf -> pdf.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.getPDFName("Tabs"))));
        assertThat(VeraPdf.faults(broken)).anyMatch(fault -> fault.contains("Tabs"));
    }

    private interface Damage {
        void doTo(PDDocument pdf) throws IOException;
    }

    private static byte[] broken(Damage damage) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(WRITER.write(Papers.shortest()).pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            damage.doTo(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
