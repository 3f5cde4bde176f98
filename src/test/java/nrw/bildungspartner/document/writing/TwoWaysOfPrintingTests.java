package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.document.printing.PdfPress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether somebody prints our PDF or the Word file: it is the same agreement on as many pages. */
class TwoWaysOfPrintingTests {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());
    private static final CertificateWriter CERTIFIER = new CertificateWriter(new PdfPress());

    @TempDir
    Path home;

    @Test
    void everyTemplateAtEveryLength() throws IOException {
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (AgreementPaper.Initiative initiative : Papers.INITIATIVES) {
            lengths()
                    .forEach((length, paper) ->
                            papers.put(initiative.key() + "-" + length, write(initiative, Locale.GERMAN, paper)));
            papers.put(initiative.key() + "-english", write(initiative, Locale.ENGLISH, Papers.typical()));
        }
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            papers.put("certificate-" + language, CERTIFIER.write(Papers.certificate(language)));
            papers.put("longest-certificate-" + language, CERTIFIER.write(Papers.longestCertificate(language)));
        }
        Map<String, byte[]> words = new LinkedHashMap<>();
        papers.forEach((name, paper) -> words.put(name, paper.docx()));

        Map<String, byte[]> printed = WordEditor.convert(home, words, "pdf");

        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, Paper> paper : papers.entrySet()) {
            Print ours = Print.of(paper.getValue().pdf());
            Print theirs = Print.of(printed.getOrDefault(paper.getKey(), new byte[0]));
            all.assertThat(theirs.pages()).as("pages of " + paper.getKey()).isEqualTo(ours.pages());
            all.assertThat(theirs.signs()).as("signs in " + paper.getKey()).isEqualTo(ours.signs());
        }
        all.assertAll();
    }

    @Test
    void aWordMoreWouldBeSeen() throws IOException {
        Paper paper = WRITER.write(Papers.shortest());
        byte[] changed =
                WordEditor.body(paper.docx(), body -> body.replace("anderen Partner", "vielen anderen Partner"));

        Map<String, byte[]> printed = WordEditor.convert(home, Map.of("changed", changed), "pdf");

        assertThat(Print.of(printed.getOrDefault("changed", new byte[0])).signs())
                .isNotEqualTo(Print.of(paper.pdf()).signs());
    }

    private static Map<String, AgreementPaper> lengths() {
        return Map.of("short", Papers.shortest(), "typical", Papers.typical(), "longest", Papers.longest());
    }

    private static Paper write(AgreementPaper.Initiative initiative, Locale language, AgreementPaper paper) {
        return WRITER.write(Papers.of(initiative, language, paper));
    }

    /**
     * What a PDF says, however its lines break and in whatever order a table is read.
     *
     * @param signs how often each letter and sign stands in it
     */
    private record Print(int pages, SortedMap<String, Long> signs) {

        private static final List<Integer> INVISIBLE = List.of(0x200B, 0xAD, 0xA0);

        static Print of(byte[] bytes) throws IOException {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
                return new Print(
                        pdf.getNumberOfPages(),
                        text.codePoints()
                                .filter(sign -> !Character.isWhitespace(sign) && !INVISIBLE.contains(sign))
                                .mapToObj(Character::toString)
                                .collect(Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting())));
            }
        }
    }
}
