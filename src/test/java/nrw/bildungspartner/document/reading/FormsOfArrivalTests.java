package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nrw.bildungspartner.document.WordEditor;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In whatever form a signed agreement comes back, it is read to its text and its codes. */
class FormsOfArrivalTests {

    private final DocumentReader reader = Readers.usual();

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "tif,  1,    compression=group4",
        "tif,  1,    compression=group3",
        "tif,  L,    compression=tiff_lzw",
        "tif,  RGB,  compression=jpeg",
        "tif,  RGB,  compression=tiff_adobe_deflate",
        "tif,  RGB,  compression=packbits",
        "tif,  CMYK, compression=tiff_lzw",
        "bmp,  1,    ''",
        "bmp,  RGB,  ''",
        "gif,  L,    ''",
        "png,  RGBA, ''",
        "jpg,  L,    quality=60",
        "jpg,  RGB,  'quality=60,progressive=yes'",
        "jpg,  CMYK, quality=80",
        "webp, RGB,  quality=60",
        "webp, RGB,  lossless=yes",
    })
    void aPicture(String ending, String mode, String options) {
        var picture = OtherPrograms.picture(home, ending, mode, options, page(1, 1));

        var reading = reader.read("scan." + ending, picture);

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.codes()).containsExactly(Papers.code(1, 1));
        assertThat(reading.pages()).singleElement().satisfies(page -> assertThat(page.heightMm())
                .isBetween(290.0, 300.0));
    }

    @ParameterizedTest
    @CsvSource({"1, compression=group4", "RGB, compression=jpeg", "L, compression=tiff_lzw"})
    void aTiffOfSeveralPages(String mode, String options) {
        var fax = OtherPrograms.picture(home, "tif", mode, options, page(1, 3), page(2, 3), page(3, 3));

        var reading = reader.read("fax.tif", fax);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.codes()).containsExactly(Papers.code(1, 3), Papers.code(2, 3), Papers.code(3, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif"})
    void aPhotoInTheFormatOfTelephones(String ending) {
        var photo = OtherPrograms.photo(home, ending, page(1, 1));

        var reading = reader.read("IMG_0001." + ending.toUpperCase(Locale.ROOT), photo);

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.mediaType()).isEqualTo("image/" + ending);
        assertThat(reading.codes()).containsExactly(Papers.code(1, 1));
    }

    @Test
    void aPhotoFileWithSeveralPictures() {
        var photos = OtherPrograms.photo(home, "heic", page(1, 2), page(2, 2));

        assertThat(reader.read("IMG_0002.HEIC", photos).codes()).containsExactly(Papers.code(1, 2), Papers.code(2, 2));
    }

    @Test
    void aDamagedPhoto() {
        var photo = OtherPrograms.photo(home, "heic", page(1, 1));

        var reading = reader.read("IMG_0003.HEIC", Arrays.copyOf(photo, photo.length / 2));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reading.reasons()).contains("damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "odt, application/vnd.oasis.opendocument.text",
        "rtf, application/rtf",
        "doc, application/msword",
        "pdf, application/pdf",
    })
    void aLetterFromAnotherWordProcessor(String ending, String mediaType) {
        var docx = Papers.word("Aktenzeichen " + Papers.REFERENCE + " für Müller &amp; Söhne", "<a/>");
        var letter = WordEditor.convert(home, Map.of("brief", docx), ending).get("brief");

        var reading = reader.read("brief." + ending, letter);

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.mediaType()).isEqualTo(mediaType);
        assertThat(reading.text()).contains(Papers.REFERENCE, "Müller & Söhne");
    }

    @Test
    void aPdfOfWhichSomePagesAreScanned() throws IOException {
        var first = Papers.digital("Die erste Seite hat Text");
        byte[] mixed;
        try (var document = Loader.loadPDF(first);
                var scan = Loader.loadPDF(Papers.scanWithCodes(150, 2))) {
            new PDFMergerUtility().appendDocument(document, scan);
            mixed = Papers.saved(document);
        }

        var reading = reader.read("gemischt.pdf", mixed);

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.pages().get(0).text()).contains("Die erste Seite");
        assertThat(reading.codes()).containsExactly(Papers.code(1, 2), Papers.code(2, 2));
    }

    @Test
    void severalAgreementsInOnePdfBackwardsAndUpsideDown() throws IOException {
        byte[] stack;
        try (var document = new PDDocument();
                var scan = Loader.loadPDF(Papers.scanWithCodes(150, 2))) {
            IntStream.of(1, 0).forEach(index -> document.addPage(scan.getPage(index)));
            document.getPage(0).setRotation(180);
            stack = Papers.saved(document);
        }

        var reading = reader.read("stapel.pdf", stack);

        assertThat(reading.codes()).containsExactly(Papers.code(2, 2), Papers.code(1, 2));
        assertThat(reading.pages().get(0).turned()).isEqualTo(180);
    }

    @Test
    void aSevenZipArchive() throws IOException {
        var archive = home.resolve("papiere.7z");
        try (var out = new SevenZOutputFile(archive.toFile())) {
            for (var file : List.of("scan.pdf", "zweite.pdf")) {
                var entry = new SevenZArchiveEntry();
                entry.setName(file);
                entry.setLastModifiedTime(FileTime.from(Instant.parse("2027-03-01T10:15:00Z")));
                out.putArchiveEntry(entry);
                out.write(Papers.scanWithCodes(150, 1));
                out.closeArchiveEntry();
            }
        }

        var reading = reader.read("papiere.7z", Files.readAllBytes(archive));

        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.reading().codes()).containsExactly(Papers.code(1, 1)));
    }

    @Test
    void aMessageSavedByOutlook() throws IOException {
        var reading =
                reader.read("WG Vereinbarung.msg", outlook("Anbei die Vereinbarung", Papers.scanWithCodes(150, 1)));

        assertThat(reading.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(reading.text()).contains("Anbei die Vereinbarung");
        assertThat(reading.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("scan.pdf");
            assertThat(part.reading().codes()).containsExactly(Papers.code(1, 1));
        });
    }

    @Test
    void aMailSavedAsAFile() {
        var reading = reader.read("weitergeleitet.eml", mail("Anbei die Vereinbarung", "scan.pdf", scan()));

        assertThat(reading.mediaType()).isEqualTo("message/rfc822");
        assertThat(reading.text()).contains("Anbei die Vereinbarung");
        assertThat(reading.withParts().flatMap(each -> each.codes().stream())).containsExactly(Papers.code(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "application/octet-stream"})
    void mailsInMailsInAMail(String type) {
        var inner = mail("innen", "scan.pdf", scan());
        var middle = mail("mitten", "innen.eml", inner, type);
        var outer = mail("außen", "mitten.eml", middle, type);

        var mail = reader.readMail(outer);

        assertThat(mail.outcome().usable()).isTrue();
        assertThat(mail.attachments().stream()
                        .flatMap(file -> file.reading().withParts())
                        .flatMap(each -> each.codes().stream()))
                .containsExactly(Papers.code(1, 1));
    }

    @Test
    void anArchiveInAMailOfOutlookInAMail() throws IOException {
        var archive = Papers.zip(Map.of("scan.pdf", Papers.scanWithCodes(150, 1)));
        var mail = reader.readMail(mail("anbei", "nachricht.msg", outlook("innen", archive)));

        assertThat(mail.attachments().stream()
                        .flatMap(file -> file.reading().withParts())
                        .flatMap(each -> each.codes().stream()))
                .containsExactly(Papers.code(1, 1));
    }

    private static byte[] page(int number, int pages) {
        return Papers.picture(Papers.page(200, number, Papers.code(number, pages), false), "png");
    }

    private static byte[] scan() {
        return Papers.scanWithCodes(150, 1);
    }

    private static byte[] mail(String text, String name, byte[] file) {
        return mail(text, name, file, "application/octet-stream");
    }

    /** A mail in a mail stands there as it is; everything else is encoded. */
    private static byte[] mail(String text, String name, byte[] file, String type) {
        boolean plain = type.startsWith("message/");
        var mail = new ByteArrayOutputStream();
        mail.writeBytes(
                Papers.utf8("""
                From: Frau Nowak <nowak@schule.example>
                To: info@bildungspartner.nrw
                Subject: %s
                Date: Mon, 1 Mar 2027 10:15:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="%s"

                --%2$s
                Content-Type: text/plain; charset=utf-8

                %1$s
                --%2$s
                Content-Type: %3$s; name="%4$s"
                Content-Disposition: attachment; filename="%4$s"
                Content-Transfer-Encoding: %5$s

                """.formatted(text, "grenze-" + name.hashCode(), type, name, plain ? "8bit" : "base64")
                        .replace("\n", "\r\n")));
        mail.writeBytes(plain ? file : Base64.getMimeEncoder().encode(file));
        mail.writeBytes(Papers.utf8("\r\n--grenze-" + name.hashCode() + "--\r\n"));
        return mail.toByteArray();
    }

    /** The streams that make a message, named after their properties. */
    private static byte[] outlook(String text, byte[] file) throws IOException {
        try (var files = new POIFSFileSystem()) {
            var root = files.getRoot();
            stream(root, "__properties_version1.0", new byte[32]);
            root.createDirectory("__nameid_version1.0");
            string(root, "001A", "IPM.Note");
            string(root, "0037", "Vereinbarung");
            string(root, "1000", text);
            var attachment = root.createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[8]);
            string(attachment, "3704", file[0] == 'P' ? "scan.zip" : "scan.pdf");
            string(attachment, "3707", file[0] == 'P' ? "scan.zip" : "scan.pdf");
            stream(attachment, "__substg1.0_37010102", file);
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void string(DirectoryEntry directory, String property, String text) throws IOException {
        stream(directory, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry directory, String name, byte[] content) throws IOException {
        directory.createDocument(name, new ByteArrayInputStream(content));
    }
}
