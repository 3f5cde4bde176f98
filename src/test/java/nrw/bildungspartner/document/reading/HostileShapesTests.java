package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lead round in a circle, lie about their size, hold themselves or are two things at once. */
class HostileShapesTests extends HostileReading {

    private static final byte[] MEGABYTE = new byte[1_000_000];

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Pages that hold themselves; an outline without end; a drawing that draws itself; a table that goes
                // back.
                "2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R 1 0 R]/Count 9>>endobj\n",
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>endobj\n"
                        + "5 0 obj<</First 7 0 R/Last 7 0 R/Count 1>>endobj\n"
                        + "7 0 obj<</Title(a)/Parent 5 0 R/Next 7 0 R/Prev 7 0 R/First 7 0 R>>endobj\n",
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "8 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 8 0 R>>>>"
                        + "/Length 5>>stream\n/X Do\nendstream endobj\n",
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2147483647>>endobj\n",
                "2 0 obj 2 0 R endobj\n",
            })
    void aPdfThatLeadsRoundInACircle(String objects) {
        var reading = reader.read("kreis.pdf", pdf(objects));

        isExplicit(reading);
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aPdfWhoseTableOfContentsGoesBackToItself() {
        var pdf = new String(Papers.digital(Papers.REFERENCE), StandardCharsets.ISO_8859_1);
        int start = Integer.parseInt(pdf.substring(pdf.lastIndexOf("startxref") + 9, pdf.lastIndexOf("%%EOF"))
                .strip());

        var reading = reader.read(
                "zurueck.pdf",
                pdf.replace("trailer\n<<", "trailer\n<<\n/Prev " + start).getBytes(StandardCharsets.ISO_8859_1));

        isExplicit(reading);
    }

    @Test
    void aPdfOfPagesInPagesInPages() {
        var tree = new StringBuilder("2 0 obj<</Type/Pages/Kids[100 0 R]/Count 1>>endobj\n");
        for (int i = 100; i < 20_100; i++) {
            tree.append("%d 0 obj<</Type/Pages/Kids[%d 0 R]/Count 1>>endobj\n".formatted(i, i == 20_099 ? 3 : i + 1));
        }
        isExplicit(reader.read("tief.pdf", pdf(tree.toString())));
        isExplicit(
                reader.read("klammern.pdf", pdf("2 0 obj" + "[".repeat(300_000) + "]".repeat(300_000) + " endobj\n")));
    }

    @Test
    void aTiffWhosePagesAreOneCircle() {
        var tiff = Papers.picture(Papers.page(50, 1, "", false), "tif");
        var bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = bytes.getInt(4);
        bytes.putInt(first + 2 + 12 * bytes.getShort(first), first);

        var reading = reader.read("kreis.tif", tiff);

        isExplicit(reading);
        assertThat(reading.outcome()).isNotEqualTo(Outcome.READ);
    }

    @Test
    void aGifThatNeverStops() {
        var gif = Papers.picture(Papers.page(50, 1, "", false), "gif");
        var frames = new ByteArrayOutputStream();
        frames.write(gif, 0, gif.length - 1);
        int frame = frame(gif);
        for (int i = 0; i < 500; i++) {
            frames.write(gif, frame, gif.length - 1 - frame);
        }
        var reading = reader.read("film.gif", frames.toByteArray());

        isExplicit(reading);
        assertThat(reading.pages()).hasSize(1);
    }

    @Test
    void picturesThatClaimToBeNineHundredMegapixels() throws IOException {
        var gif = Papers.picture(Papers.page(20, 1, "", false), "gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 30_000)
                .putShort(8, (short) 30_000);
        int frame = frame(gif);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 5, (short) 30_000);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 7, (short) 30_000);
        var bmp = Papers.picture(Papers.page(20, 1, "", false), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 30_000).putInt(22, 30_000);

        for (var each : Map.of("gross.gif", gif, "gross.bmp", bmp).entrySet()) {
            var reading = reader.read(each.getKey(), each.getValue());

            isExplicit(reading);
            assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
            assertThat(reading.reasons()).containsAnyOf("image-too-large", "damaged");
        }
    }

    @Test
    void bombsInArchivesOfEveryKind() throws IOException {
        var zip = Papers.zip(Map.of("innen.bin", new byte[120_000_000]));
        assertThat(zip.length).isLessThan(200_000);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            for (int i = 0; i < 500; i++) {
                out.write(MEGABYTE);
            }
        }
        var seven = new SeekableInMemoryByteChannel();
        try (var out = new SevenZOutputFile(seven)) {
            var entry = new SevenZArchiveEntry();
            entry.setName("innen.bin");
            entry.setLastModifiedDate(new Date());
            out.putArchiveEntry(entry);
            for (int i = 0; i < 500; i++) {
                out.write(MEGABYTE);
            }
            out.closeArchiveEntry();
        }
        var sevenBytes = Arrays.copyOf(seven.array(), (int) seven.size());

        for (var bomb : Map.of("a.zip", zip, "a.gz", gzip.toByteArray(), "a.7z", sevenBytes)
                .entrySet()) {
            var reading = reader.read(bomb.getKey(), bomb.getValue());

            isExplicit(reading);
            assertThat(reading.outcome()).isNotEqualTo(Outcome.READ);
        }
    }

    @Test
    void aBombInAnArchiveInAnArchiveAndInAWordFile() {
        var bomb = Papers.zip(Map.of("a", new byte[300_000_000]));
        var nested = reader.read("a.zip", Papers.zip(Map.of("b.zip", Papers.zip(Map.of("c.zip", bomb)))));

        isExplicit(nested);
        assertThat(nested.withParts().flatMap(each -> each.reasons().stream())).contains("unpacks-too-large");

        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("word/embeddings/a.bin", bomb);
        var word = reader.read("a.docx", Papers.zip(entries));
        isExplicit(word);
    }

    @Test
    void filesThatAreTwoThingsAtOnce() {
        var pdf = Papers.digital("Aktenzeichen " + Papers.REFERENCE);
        var zip = Papers.zip(Map.of("a.txt", Papers.utf8("aus dem Archiv")));
        var jpeg = Papers.picture(Papers.page(100, 1, "", false), "jpg");
        var html = Papers.utf8("<html><body><script>alert(1)</script>GIF</body></html>");
        var gif = Papers.picture(Papers.page(50, 1, "", false), "gif");

        var pdfAndZip = reader.read("a.pdf", joined(pdf, zip));
        isExplicit(pdfAndZip);
        assertThat(pdfAndZip.text()).contains(Papers.REFERENCE);
        isExplicit(reader.read("a.zip", joined(zip, pdf)));
        isExplicit(reader.read("a.pdf", joined(zip, pdf)));
        var page = reader.read("a.html", joined(gif, html));
        isExplicit(page);
        assertThat(page.mediaType()).isEqualTo("image/gif");
        assertThat(page.text()).doesNotContain("alert");
        isExplicit(reader.read("a.gif", joined(Papers.utf8("GIF89a/*"), html)));
        isExplicit(reader.read("a.jpg", joined(jpeg, zip)));
        isExplicit(reader.read("a.pdf", joined(Papers.utf8("MZ\0\0" + " ".repeat(500)), pdf)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1 %s", "{\"a\":%s", "%s", "BEGIN:VCARD\n%s"})
    void bracketsInBracketsWithoutEnd(String form) {
        for (var bracket : new String[] {"{", "[", "(", "<"}) {
            isExplicit(reader.read("tief.rtf", Papers.utf8(form.formatted(bracket.repeat(300_000)))));
        }
    }

    @Test
    void namesOfAThousandCharactersAndNullBytesInAnArchive() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("ä".repeat(1_000) + ".txt", Papers.utf8("lang"));
        entries.put("a\0b/../../\0.txt", Papers.utf8("null"));
        entries.put("\u202Etxt.exe", Papers.utf8("rückwärts"));
        entries.put("/etc/passwd", Papers.utf8("absolut"));

        var reading = reader.read("namen.zip", Papers.zip(entries));

        isExplicit(reading);
        assertThat(reading.parts()).hasSize(4).allSatisfy(part -> assertThat(part.name())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\0", "/", "\u202E"));
    }

    @Test
    void goodFilesWithBytesChangedAtRandom() {
        var good = Map.of(
                "a.pdf", Papers.digital(Papers.REFERENCE),
                "a.docx", Papers.word("Wir", "<a/>"),
                "a.png", Papers.picture(Papers.page(50, 1, Papers.code(1, 1), false), "png"),
                "a.tif", Papers.picture(Papers.page(50, 1, "", false), "tif"));
        var random = new Random(11);
        good.forEach((name, content) -> {
            for (int i = 0; i < 12; i++) {
                var changed = content.clone();
                for (int flips = 0; flips < 1 + i * 3; flips++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                isExplicit(reader.read(name, changed));
            }
        });
    }

    /** Where the first picture begins: after the header, its table of colours and what is said about the picture. */
    private static int frame(byte[] gif) {
        int at = 13 + 3 * (1 << ((gif[10] & 7) + 1));
        while (gif[at] != 0x2C) {
            at++;
        }
        return at;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] pdf(String objects) {
        return Papers.utf8("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
                /Resources<</Font<</F1 6 0 R>>/XObject<</X 8 0 R>>>>>>endobj
                4 0 obj<</Length 49>>stream
                BT /F1 12 Tf 60 700 Td (BP-2027-7K3MX-Q) Tj ET /X Do
                endstream endobj
                6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                """ + objects + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }
}
