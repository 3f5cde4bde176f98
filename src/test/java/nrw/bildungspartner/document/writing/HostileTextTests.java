package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nrw.bildungspartner.document.printing.PdfPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HostileTextTests {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller & Söhne <b>\"fett\"</b> 'y' ]]> <!-- &amp; -->",
                "${name} #{1+1} {{x}} %s \\u0041 ../../etc/passwd",
                "„Anführung“ – Gedankenstrich … ½ → ≠ ∑ € № ™",
                "Ελλάδα Україна Ğ ş ő ř ł ß ẞ Ǆ",
                "Theater 🎭 macht Schule"
            })
    void textsArriveAsTheyWereTyped(String text) throws Exception {
        Paper paper = WRITER.write(Papers.everywhere(text));

        assertThat(AgreementWriterTests.textOfWord(paper.docx())).contains(text);
        assertThat(signs(AgreementWriterTests.textOfPdf(paper.pdf()))).contains(signs(text));
        assertThat(data(paper.docx())
                        .getElementsByTagNameNS("*", "costs")
                        .item(0)
                        .getTextContent())
                .isEqualTo(text);
    }

    @Test
    void whatXmlForbidsGoesAndTheRestStays() throws Exception {
        Paper paper = WRITER.write(Papers.everywhere("vor\u0000\u0007\u000B\uFFFE \uD800 nach"));

        assertThat(AgreementWriterTests.textOfWord(paper.docx()))
                .contains("vor")
                .contains("nach");
        assertThat(AgreementWriterTests.textOfPdf(paper.pdf())).contains("vor").contains("nach");
    }

    @Test
    void whatNoTypefaceCanWriteIsSeenToBeMissing() throws Exception {
        Paper paper = WRITER.write(Papers.everywhere("Li 漢字 Na"));

        assertThat(AgreementWriterTests.textOfPdf(paper.pdf())).contains("Li \uFFFD\uFFFD Na");
        assertThat(AgreementWriterTests.textOfWord(paper.docx())).contains("Li 漢字 Na");
    }

    @Test
    void arabicAndHebrewAreWritten() throws Exception {
        Paper paper = WRITER.write(Papers.everywhere("مرحبا بالعالم und שלום"));

        String pdf = AgreementWriterTests.textOfPdf(paper.pdf());
        assertThat(pdf).contains("שלום").doesNotContain("\uFFFD").doesNotContain("#");
        assertThat(AgreementWriterTests.textOfWord(paper.docx())).contains("مرحبا بالعالم");
    }

    @Test
    void aWordWithoutEndBreaksInsideItsColumn() throws Exception {
        String word = "Donaudampfschifffahrt".repeat(40);
        Paper paper = WRITER.write(Papers.everywhere(word));

        assertThat(AgreementWriterTests.textOfPdf(paper.pdf()).replaceAll("\\s", ""))
                .contains(word);
        assertThat(AgreementWriterTests.textOutsideMargins(paper.pdf())).isBlank();
    }

    @Test
    void tenThousandLettersInEveryPlaceAreAllThere() throws Exception {
        String text = "Straße und mehr ".repeat(624) + "letztes Wort";
        Paper paper = WRITER.write(Papers.everywhere(text));

        String pdf = AgreementWriterTests.textOfPdf(paper.pdf());
        int places = AgreementWriterTests.textOfWord(paper.docx()).split("letztes Wort", -1).length - 1;
        assertThat(places).isGreaterThan(25);
        assertThat(pdf.replaceAll("\\s+", " ").split("letztes Wort", -1)).hasSizeGreaterThanOrEqualTo(places + 1);
    }

    @Test
    void linesStayLines() throws Exception {
        Paper paper = WRITER.write(Papers.everywhere("erste Zeile\r\n\r\nzweite Zeile"));

        assertThat(AgreementWriterTests.textOfPdf(paper.pdf())).containsPattern("erste Zeile\\s*\\R\\s*zweite Zeile");
    }

    @Test
    void theDataComesBackOutOfTheFile() throws Exception {
        Element root = data(WRITER.write(Papers.typical()).docx());

        assertThat(root.getNamespaceURI()).isEqualTo(AgreementData.NAMESPACE);
        assertThat(root.getAttribute(AgreementData.REFERENCE)).isEqualTo(Papers.REFERENCE);
        assertThat(root.getAttribute(AgreementData.VERSION)).isEqualTo("1");
        assertThat(root.getElementsByTagNameNS("*", "activity").getLength()).isEqualTo(4);
        String properties =
                new String(part(WRITER.write(Papers.typical()).docx(), "docProps/custom.xml"), StandardCharsets.UTF_8);
        assertThat(properties).contains("name=\"" + AgreementData.REFERENCE_PROPERTY + "\"", Papers.REFERENCE);
    }

    @Test
    void manyWriteAtOnceAndNobodySpoilsAnothersFile() {
        Paper alone = WRITER.write(Papers.typical());
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> WRITER.write(Papers.typical())))
                .limit(6)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).toList()).allSatisfy(paper -> {
            assertThat(paper.docx()).isEqualTo(alone.docx());
            assertThat(paper.pdf()).isEqualTo(alone.pdf());
        });
    }

    /** Lines may break anywhere, pictures of emoji come without the signs that only choose between pictures. */
    private static String signs(String text) {
        return text.replaceAll("[\\s\\u200B\\u200D\\uFE0F]", "");
    }

    private static Element data(byte[] docx) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(part(docx, "customXml/item1.xml")))
                .getDocumentElement();
    }

    private static byte[] part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("No part " + name);
    }
}
