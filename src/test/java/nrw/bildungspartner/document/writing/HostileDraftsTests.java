package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.document.printing.PdfPress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Drafts full of what breaks documents, a few in every run, as many as wanted with {@code -Ddrafts=10000
 * -Ddrafts.from=1}.
 */
class HostileDraftsTests {

    private static final long FROM = Long.getLong("drafts.from", 1);
    private static final int DRAFTS = Integer.getInteger("drafts", 30);
    /** How many LibreOffice is given at once. */
    private static final int BATCH = 100;

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    @Test
    void noTextBecomesMoreThanText() {
        LongStream.range(FROM, FROM + DRAFTS).forEach(number -> {
            byte[] docx = Papers.word(HostileDrafts.number(number));

            assertThat(elements(docx))
                    .as("elements of draft %d", number)
                    .isEqualTo(elements(Papers.word(HostileDrafts.harmlessTwinOf(number))));
        });
    }

    @Test
    void everyDraftOpensInTheLibrariesPeopleUse() throws Exception {
        for (long number = FROM; number < FROM + DRAFTS; number++) {
            byte[] docx = Papers.word(HostileDrafts.number(number));

            WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            assertThat(XmlUtils.marshaltoString(word.getMainDocumentPart().getContents()))
                    .as("draft %d in docx4j", number)
                    .isNotEmpty();
            try (XWPFDocument poi = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(poi.getTables()).as("draft %d in POI", number).isNotEmpty();
                assertThat(poi.getFooterList()).isNotEmpty();
            }
        }
    }

    @Test
    void everyDraftOpensInLibreOffice(@TempDir Path home) {
        for (long batch = FROM; batch < FROM + DRAFTS; batch += BATCH) {
            Map<String, byte[]> drafts = new LinkedHashMap<>();
            for (long number = batch; number < Math.min(batch + BATCH, FROM + DRAFTS); number++) {
                drafts.put("entwurf-" + number, Papers.word(HostileDrafts.number(number)));
            }

            Map<String, byte[]> texts = WordEditor.convert(home, drafts, "txt:Text (encoded):UTF8");

            assertThat(texts.keySet()).isEqualTo(drafts.keySet());
            texts.forEach((name, text) -> assertThat(new String(text, StandardCharsets.UTF_8))
                    .as(name)
                    .contains("Bildungspartner NRW"));
        }
    }

    /** Every element of each part that holds text, in order, with what it names outside. */
    private static List<String> elements(byte[] docx) {
        List<String> elements = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                elements.add(entry.getName());
                if (entry.getName().matches("word/(document|header\\d|footer\\d)\\.xml|.*\\.rels")) {
                    SAXParserFactory.newDefaultNSInstance()
                            .newSAXParser()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()), new DefaultHandler() {
                                @Override
                                public void startElement(String uri, String name, String prefixed, Attributes all) {
                                    elements.add(prefixed + " " + all.getValue("Target"));
                                }
                            });
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return elements;
    }
}
