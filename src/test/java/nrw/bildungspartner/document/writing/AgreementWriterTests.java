package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.printing.PdfPress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementWriterTests {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    enum Length {
        SHORTEST(Papers.shortest()),
        TYPICAL(Papers.typical()),
        LONGEST(Papers.longest());

        private final AgreementPaper paper;

        Length(AgreementPaper paper) {
            this.paper = paper;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSaysWhichItIs(Length length) throws IOException {
        Paper paper = WRITER.write(length.paper);
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(paper.pages());
            PDFRenderer renderer = new PDFRenderer(pdf);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= paper.pages(); page++) {
                assertThat(codeOn(renderer.renderImageWithDPI(page - 1, 100)))
                        .contains(new PageCode(Papers.REFERENCE, 1, page, paper.pages()));
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains(Papers.REFERENCE)
                        .contains("Seite " + page + " von " + paper.pages());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySignerHasAFieldThatCoversNoText(Length length) throws IOException {
        AgreementPaper agreement = length.paper;
        List<String> expected = new ArrayList<>();
        agreement.schools().forEach(school -> expected.add("signature-school-" + school.number()));
        expected.add("signature-institution");
        if (agreement.thirdPartner() != null) {
            expected.add("signature-third-partner");
        }

        Paper paper = WRITER.write(agreement);

        assertThat(paper.signatureFields()).isEqualTo(expected);
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            List<PDField> fields = pdf.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields).extracting(PDField::getFullyQualifiedName).isEqualTo(expected);
            for (PDField field : fields) {
                assertThat(field).isInstanceOf(PDSignatureField.class);
                assertThat(field.getAlternateFieldName()).startsWith("Unterschrift, ");
                PDAnnotationWidget widget = field.getWidgets().get(0);
                PDPage page = widget.getPage();
                Rectangle2D box = widget.getRectangle().toGeneralPath().getBounds2D();
                assertThat(box.getWidth()).isGreaterThan(200);
                assertThat(box.getHeight()).isGreaterThan(40);
                assertThat(page.getMediaBox().toGeneralPath().getBounds2D().contains(box))
                        .isTrue();
                assertThat(textUnder(pdf, page, box)).isBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePdfIsMadeToBeReadAloud(Length length) throws IOException {
        Paper paper = WRITER.write(length.paper);
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("de-DE");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Kooperationsvereinbarung Museum und Schule · " + Papers.REFERENCE);
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            assertThat(StructureTypes.of(pdf))
                    .contains("H1", "H2", "Table", "TH", "TD", "L", "LI", "Form")
                    .doesNotContain("Link", "Figure");
            for (PDPage page : pdf.getPages()) {
                assertThat(fontsOf(page)).isNotEmpty().allMatch(PDFont::isEmbedded);
            }
        }
    }

    @Test
    void whatThePartnersAgreedIsInBothFiles() throws Exception {
        Paper paper = WRITER.write(Papers.typical());
        for (String text : List.of(textOfPdf(paper.pdf()), textOfWord(paper.docx()))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("Geschwister-Scholl-Gesamtschule", "Haferfeldstraße 3–5", "Schulnummer 189876")
                    .contains("Jülide Örgün-Weiß", "Vertretung: Tim Lüdenscheidt")
                    .contains("Museum für Kunst und Kulturgeschichte", "Mit diesem Programm", "Bildungspartner NRW")
                    .contains("Museumspädagogische Programme", "„Alltag im Mittelalter“", "„Tag der Dinge“")
                    .contains("gilt ab dem 1. Februar 2027 für die Dauer von 2 Jahren")
                    .contains("hat der Bildungspartnerschaft am 2. November 2026 zugestimmt")
                    .contains("stehen allen Schülerinnen und Schülern offen")
                    .contains("Die Ansprechpersonen werden dort nicht genannt")
                    .doesNotContain("Dritter Partner", "Für den dritten Partner", "befasst sich", "[");
        }
    }

    @Test
    void whatDoesNotApplyLeavesNoTrace() throws Exception {
        Paper paper = WRITER.write(Papers.shortest());
        for (String text : List.of(textOfPdf(paper.pdf()), textOfWord(paper.docx()))) {
            assertThat(text)
                    .doesNotContain("Verankerung", "Kosten", "Vertretung:", "Dritter Partner", "null", "[")
                    .contains("Die Schule beteiligt die Schulkonferenz");
        }
    }

    @Test
    void theLongestAgreementLosesNothing() throws Exception {
        AgreementPaper agreement = Papers.longest();
        Paper paper = WRITER.write(agreement);
        for (String text : List.of(textOfPdf(paper.pdf()), textOfWord(paper.docx()))) {
            String flat = text.replaceAll("\\s+", "");
            for (AgreementPaper.Activity activity : agreement.activities()) {
                assertThat(flat).contains(activity.title().replaceAll("\\s+", ""));
            }
            for (AgreementPaper.School school : agreement.schools()) {
                assertThat(flat).contains(school.contact().email(), school.number());
            }
        }
    }

    @Test
    void theSameAgreementMakesTheSameFiles() {
        Paper first = WRITER.write(Papers.typical());
        Paper second = WRITER.write(Papers.typical());
        assertThat(second.docx()).isEqualTo(first.docx());
        assertThat(second.pdf()).isEqualTo(first.pdf());
    }

    @Test
    void everyInitiativeHasAnAgreementOfItsOwn() throws Exception {
        Map<String, List<String>> own = Map.of(
                "archiv", List.of("Lernen im Archiv", "Facharbeiten", "Stadtrundgänge", "Schutzfristen"),
                "bibliothek", List.of("Lernen in der Bibliothek", "Recherchetrainings", "Sommerleseclub"),
                "buehne", List.of("hinter der Bühne", "Theaterprojekte", "Probenbesuche"),
                "gedenkstaette", List.of("historischen Ort", "Gedenktagen", "Lebensgeschichten der Verfolgten"),
                "medienzentrum", List.of("über Medien", "Medienkompetenzrahmen NRW", "Bildungsmedien"),
                "museum", List.of("Lernen im Museum", "Arbeit mit Originalen", "eigene Ausstellungen"),
                "musikschule", List.of("Musizieren in Schule", "Bau von Instrumenten", "JeKits"),
                "natur", List.of("Lernen draußen", "Hofbesuche", "Unterricht im Freien"),
                "sportverein", List.of("Sport in Schule und Verein", "bewegte Pausen", "Wettkämpfe"),
                "vhs", List.of("Lernen in der Volkshochschule", "IT-Zertifikate", "politischen Bildung"));
        for (AgreementPaper.Initiative initiative : Papers.INITIATIVES) {
            BlankPaper blank = new BlankPaper(Papers.REFERENCE, 1, Papers.ISSUED, initiative, java.util.Locale.GERMAN);
            assertThat(textOfWord(Papers.blankWord(blank)))
                    .contains(own.getOrDefault(initiative.key(), List.of("no words of its own")))
                    .contains(initiative.name(), "[Name]", "[Ansprechperson]", "Schulkonferenz");
        }
    }

    @Test
    void fixedClausesAreGuardedAndSayWhichTheyAre() throws Exception {
        for (AgreementPaper.Initiative initiative : Papers.INITIATIVES) {
            Paper paper = WRITER.write(Papers.of(initiative, java.util.Locale.GERMAN, Papers.typical()));
            var word = WordprocessingMLPackage.load(new ByteArrayInputStream(paper.docx()));
            GuardedClauses clauses = GuardedClauses.of(word.getMainDocumentPart());
            assertThat(clauses.names())
                    .contains(
                            "preamble", "programme", "all-pupils", "goals", "place", "usual", "activities", "contacts")
                    .contains("costs", "publicity", "entry", "evaluation", "duration", "extension", "conference")
                    .contains("nature", "signing");
            assertThat(clauses.unguarded()).isEmpty();
        }
    }

    @Test
    void aPlaceToTickInABlankIsNotGuarded() throws Exception {
        var word = WordprocessingMLPackage.load(new ByteArrayInputStream(Papers.blankWord(Papers.blank())));
        assertThat(GuardedClauses.of(word.getMainDocumentPart()).unguarded())
                .hasSize(2)
                .anyMatch(text -> text.contains("□ ja"))
                .anyMatch(text -> text.contains("Nichtzutreffendes"));
    }

    @Test
    void whoAsksForEnglishGetsIt() throws Exception {
        Paper paper = WRITER.write(Papers.english());

        for (String text : List.of(textOfPdf(paper.pdf()), textOfWord(paper.docx()))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("Cooperation agreement", "takes effect on 1 February 2027 and runs for 2 years")
                    .contains("approved the educational partnership on 2 November 2026")
                    .doesNotContain("Seite", "Schulkonferenz", "Vertretung", "[");
        }
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    static Optional<PageCode> codeOn(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
            return PageCode.parse(result.getText());
        } catch (NotFoundException | com.google.zxing.FormatException | com.google.zxing.ChecksumException e) {
            return Optional.empty();
        }
    }

    static String textOfPdf(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    static String textOfWord(byte[] bytes) throws Exception {
        WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
        return TextUtils.getText(word.getMainDocumentPart().getContents());
    }

    private static List<PDFont> fontsOf(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map((COSName name) -> {
                    try {
                        return page.getResources().getFont(name);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Letters that stand nearer to the paper's edge than any margin allows. */
    static String textOutsideMargins(byte[] bytes) throws IOException {
        StringBuilder outside = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() - 60) {
                        outside.append(text.getUnicode());
                    }
                }
            };
            stripper.getText(pdf);
        }
        return outside.toString();
    }

    private static String textUnder(PDDocument pdf, PDPage page, Rectangle2D box) throws IOException {
        StringBuilder under = new StringBuilder();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                float y = page.getMediaBox().getHeight() - text.getYDirAdj();
                if (box.intersects(text.getXDirAdj(), y, text.getWidthDirAdj(), text.getHeightDir())) {
                    under.append(text.getUnicode());
                }
            }
        };
        int number = pdf.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(pdf);
        return under.toString();
    }
}
