package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file does to its reader, it gets an answer, and the next good file is read. */
class HostileFilesTests extends HostileReading {

    @Test
    void aParserThatHangsIsStopped() {
        var reading = reader.read("a.xml", mock("<write element='p'>vorher</write><hang millis='600000'/>"));

        assertThat(reading.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(reading.reasons()).contains("time-spent");
    }

    @Test
    void aParserThatSpinsIsStopped() {
        var reading = reader.read("a.xml", mock("<hang millis='600000' heavy='true' pulse_millis='100'/>"));

        assertThat(reading.outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<oom/>",
                "<system_exit/>",
                "<throw class='java.lang.OutOfMemoryError'>voll</throw>",
            })
    void aParserThatEndsItsProcessIsAFailureAndNeverAnEmptySuccess(String deed) {
        var reading = reader.read("a.xml", mock("<write element='p'>vorher</write>" + deed));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reading.reasons()).contains("reader-died");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.StackOverflowError",
                "java.lang.NullPointerException",
                "org.apache.tika.exception.TikaException",
                "java.io.IOException",
                "java.lang.NoClassDefFoundError",
                "java.lang.AssertionError"
            })
    void aParserThatGivesUpLeavesTheTextReadSoFar(String problem) {
        var reading = reader.read(
                "a.xml", mock("<write element='p'>vorher</write><throw class='" + problem + "'>nein</throw>"));

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.text()).isEqualTo("vorher");
        assertThat(reading.reasons()).containsExactly("damaged");
    }

    @Test
    void aFloodOfTextIsCut() {
        var reading = reader.read("a.xml", mock("<write element='p' times='30000000'>Wasser</write>"));

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.text().length()).isBetween(900_000, SETTINGS.limits().textCharacters());
        assertThat(reading.reasons()).contains("text-cut");
    }

    @Test
    void whatAParserPrintsDisturbsNoAnswer() {
        var noise = "x".repeat(100_000);
        var reading = reader.read(
                "a.xml",
                mock("<print_out>" + noise + "</print_out><print_err>" + noise
                        + "</print_err><write element='p'>Inhalt</write>"));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.text()).isEqualTo("Inhalt");
    }

    @Test
    void aWordDocumentThatUnpacksToAGigabyteIsRefused() throws IOException {
        var bomb = bomb("word/document.xml", 1_024);
        assertThat(bomb.length).isLessThan(2_000_000);

        var reading = reader.read("klein.docx", bomb);

        assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reading.reasons()).containsExactly("unpacks-too-large");
    }

    @Test
    void anArchiveOfManyEntriesIsRefused() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6_000; i++) {
            entries.put("datei-" + i, new byte[0]);
        }

        assertThat(reader.read("viele.zip", Papers.zip(entries)).reasons()).containsExactly("too-many-entries");
    }

    @Test
    void archivesInArchivesAreOpenedToADepth() {
        var matryoshka = Papers.zip(Map.of("kern.txt", Papers.utf8("der Kern")));
        for (int level = 0; level < 12; level++) {
            matryoshka = Papers.zip(Map.of("puppe-" + level + ".zip", matryoshka));
        }

        var reading = reader.read("puppe.zip", matryoshka);

        assertThat(reading.withParts()).hasSize(4);
        assertThat(reading.withParts().reduce((outer, inner) -> inner))
                .hasValueSatisfying(innermost -> assertThat(innermost.reasons()).contains("nested-too-deep"));
    }

    @Test
    void aPictureOfNineHundredMegapixelsInAPdfIsNotUnpacked() throws IOException {
        var pdf = pdfWithPicture(30_000, 30_000, PDDeviceGray.INSTANCE);
        assertThat(pdf.length).isLessThan(2_000_000);

        var reading = reader.read("riesig.pdf", pdf);

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.text()).contains(Papers.REFERENCE);
        assertThat(reading.reasons()).contains("image-too-large");
        assertThat(reading.pages()).singleElement().matches(page -> page.preview().length == 0);
    }

    @Test
    void aPdfThatKillsTheRenderingKeepsItsText() throws IOException {
        var reading = reader.read("gross.pdf", pdfWithPicture(11_000, 10_500, PDDeviceRGB.INSTANCE));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reading.reasons()).containsExactly("reader-died");
        assertThat(reading.text()).contains(Papers.REFERENCE);
    }

    @Test
    void aPictureOfNineHundredMegapixelsIsNotOpened() throws IOException {
        var reading = reader.read("riesig.png", hugePng(30_000));

        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.reasons()).contains("image-too-large");
    }

    @Test
    void entitiesOfAnXmlFileAreNotResolved() {
        var xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
                + "<!ENTITY y SYSTEM 'http://127.0.0.1:9/'>]><a>sichtbar &x; &y;</a>";

        var plain = reader.read("x.xml", Papers.utf8(xml));
        var word = reader.read("x.docx", Papers.word("ok", xml.replace("sichtbar", Papers.REFERENCE)));

        assertThat(plain.text()).doesNotContain("root:");
        assertThat(word.embeddedData())
                .hasValueSatisfying(data -> assertThat(data).contains("&x;").doesNotContain("root:"));
    }

    @Test
    void entitiesThatMultiplyAreStopped() {
        var xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        var reading = reader.read("lol.xml", Papers.utf8(xml + "]><l>&a11;</l>"));

        assertThat(reading.outcome()).isNotEqualTo(Outcome.READ);
        assertThat(reading.text().length())
                .isLessThanOrEqualTo(SETTINGS.limits().textCharacters());
    }

    @Test
    void truncatedFilesAreAnsweredWithoutAnException() {
        var pdf = Papers.scanWithCodes(150, 1);
        var word = Papers.word("Wir", "<a>" + Papers.REFERENCE + "</a>");
        var png = Papers.picture(Papers.page(100, 1, Papers.code(1, 1), false), "png");

        assertThat(reader.read("a.pdf", half(pdf)).outcome()).isNotEqualTo(Outcome.READ);
        assertThat(reader.read("a.docx", half(word)).outcome()).isNotEqualTo(Outcome.READ);
        // Only its list of contents is gone; the text is there, but the file is not whole.
        var almost = reader.read("a.docx", Arrays.copyOf(word, word.length - 20));
        assertThat(almost.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(almost.text()).contains("Wir");
        assertThat(almost.reasons()).containsExactly("damaged");
        assertThat(reader.read("a.png", half(png)).outcome()).isNotEqualTo(Outcome.READ);
        assertThat(reader.read("a.pdf", Papers.utf8("%PDF-1.7\nnichts")).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAnswerLargerThanAllowedIsNotTaken() {
        var reading = reader.read("voll.zip", Papers.zip(Map.of("nullen.bin", new byte[18_000_000])));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reading.reasons()).containsExactly("reader-died");
    }

    @Test
    void anEncryptedPdfIsNamedAsSuch() throws IOException {
        byte[] locked;
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.protect(new StandardProtectionPolicy("eigner", "geheim", new AccessPermission()));
            locked = Papers.saved(document);
        }

        var reading = reader.read("zu.pdf", locked);

        assertThat(reading.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reading.reasons()).containsExactly("encrypted");
    }

    @Test
    void emptyTooLargeAndUnknownFilesAreRefused() {
        assertThat(reader.read("leer.pdf", new byte[0]))
                .isEqualTo(Reading.nothing(Outcome.REFUSED, ReadingNote.EMPTY_FILE));
        assertThat(reader.read("gross.bin", new byte[10 * 1024 * 1024 + 1]))
                .isEqualTo(Reading.nothing(Outcome.REFUSED, ReadingNote.FILE_TOO_LARGE));
        assertThat(reader.read("was.bin", new byte[] {0, 1, 2, 3, 4, 5}).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void anOddNameDoesNoHarm() {
        var reading = reader.read("../\0\n\uD83D\uD83D.pdf".repeat(500), Papers.digital(Papers.REFERENCE));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
    }

    private static byte[] mock(String deeds) {
        return Papers.utf8("<?xml version='1.0' encoding='UTF-8'?><mock>" + deeds + "</mock>");
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bomb(String name, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Papers.utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            var megabyte = new byte[1024 * 1024];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] pdfWithPicture(int width, int height, PDColorSpace colours) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var packed = deflated((long) width * height * colours.getNumberOfComponents());
            var picture = new PDImageXObject(
                    document,
                    new java.io.ByteArrayInputStream(packed),
                    COSName.FLATE_DECODE,
                    width,
                    height,
                    8,
                    colours);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 500, 500);
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 760);
                content.showText("Aktenzeichen " + Papers.REFERENCE);
                content.endText();
            }
            return Papers.saved(document);
        }
    }

    private static byte[] deflated(long zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(bytes)) {
            var some = new byte[1_000_000];
            for (long left = zeros; left > 0; left -= some.length) {
                out.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        return bytes.toByteArray();
    }

    /** A grey picture of one shade, built chunk by chunk since no image library would hold it. */
    private static byte[] hugePng(int side) throws IOException {
        var header = new ByteArrayOutputStream();
        var fields = new java.io.DataOutputStream(header);
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[] {8, 0, 0, 0, 0});
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", deflated((long) side * (side + 1)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        var crc = new java.util.zip.CRC32();
        crc.update(Papers.utf8(type));
        crc.update(data);
        var out = new java.io.DataOutputStream(png);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
