package nrw.bildungspartner.document.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes up for what Word drops or renames when it saves a template. The office's file itself is kept as it is. */
final class OfficeFile {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern LANGUAGE = Pattern.compile("<(?:\\w+:)?language\\b[^>]*>[^<]");
    private static final Pattern END = Pattern.compile("</(?:\\w+:)?coreProperties>");

    private OfficeFile() {}

    /** The file ready to be filled. */
    static byte[] ready(byte[] docx, TemplateName name) {
        Map<String, byte[]> entries = unzipped(docx);
        boolean moved = CodePicture.putInItsPlace(entries);
        boolean speaks = sayLanguage(entries, name.language().equals("en") ? "en-GB" : "de-DE");
        return moved || speaks ? zipped(entries) : docx;
    }

    private static boolean sayLanguage(Map<String, byte[]> entries, String language) {
        String properties = CodePicture.text(entries, PROPERTIES);
        if (LANGUAGE.matcher(properties).find()) {
            return false;
        }
        String said = END.matcher(properties.replaceAll("<(?:\\w+:)?language\\b[^>]*/>", ""))
                .replaceFirst(
                        "<l:language xmlns:l=\"http://purl.org/dc/elements/1.1/\">" + language + "</l:language>$0");
        entries.put(PROPERTIES, said.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static Map<String, byte[]> unzipped(byte[] docx) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
