package nrw.bildungspartner.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nrw.bildungspartner.AtHand;

/** Changes Word files as the people do who get them: in LibreOffice, or in ways no test program offers, in their XML. */
public final class WordEditor {

    private static final String MACRO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">
            Sub Rewrite(source As String, target As String, words As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
              pairs = Split(words, "|")
              For i = 0 To UBound(pairs) - 1 Step 2
                change = document.createReplaceDescriptor()
                change.SearchString = pairs(i)
                change.ReplaceString = pairs(i + 1)
                document.replaceAll(change)
              Next
              Dim word(0) As New com.sun.star.beans.PropertyValue
              word(0).Name = "FilterName"
              word(0).Value = "MS Word 2007 XML"
              document.storeToURL(target, word())
              document.close(True)
            End Sub
            </script:module>
            """;

    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
            officeDocument" Target="word/document.xml"/></Relationships>""";

    private WordEditor() {}

    /**
     * Opens the file in LibreOffice, replaces words wherever they stand, and saves it as Word file again. Where the program
     * is missing the test is skipped, but never in CI.
     */
    public static byte[] inLibreOffice(Path home, byte[] docx, Map<String, String> words) {
        needsLibreOffice();
        try {
            Path profile = home.resolve("profile");
            Path source = Files.write(home.resolve("ausgestellt.docx"), docx);
            Path target = home.resolve("bearbeitet.docx");
            Path macros = profile.resolve("user/basic/Standard");
            run(profile, "--terminate_after_init");
            Files.createDirectories(macros);
            Files.writeString(macros.resolve("Edit.xba"), MACRO);
            Path list = macros.resolve("script.xlb");
            Files.writeString(list, Files.readString(list).replace("\"Module1\"", "\"Edit\""));
            List<String> pairs = new ArrayList<>();
            words.forEach((from, to) -> pairs.addAll(List.of(from, to)));
            run(
                    profile,
                    "macro:///Standard.Edit.Rewrite(\"%s\",\"%s\",\"%s\")"
                            .formatted(source.toUri(), target.toUri(), String.join("|", pairs)));
            return Files.readAllBytes(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens all of them in one run of LibreOffice and saves them in another format.
     *
     * @param format as its command line names it
     * @return the new files by the same names; one that could not be opened is missing
     */
    public static Map<String, byte[]> convert(Path home, Map<String, byte[]> docx, String format) {
        needsLibreOffice();
        try {
            Path sources = Files.createTempDirectory(home, "word");
            Path targets = Files.createTempDirectory(home, "converted");
            List<String> arguments = new ArrayList<>(List.of("--convert-to", format, "--outdir", targets.toString()));
            for (Map.Entry<String, byte[]> file : docx.entrySet()) {
                arguments.add(Files.write(sources.resolve(file.getKey() + ".docx"), file.getValue())
                        .toString());
            }
            run(home.resolve("profile"), arguments.toArray(String[]::new));
            Map<String, byte[]> converted = new LinkedHashMap<>();
            String ending = "." + format.replaceFirst(":.*", "");
            for (String name : docx.keySet()) {
                Path target = targets.resolve(name + ending);
                if (Files.exists(target)) {
                    converted.put(name, Files.readAllBytes(target));
                }
            }
            return converted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void needsLibreOffice() {
        AtHand.orSkip(isInstalled(), "LibreOffice");
    }

    /** The same file with another body. */
    public static byte[] body(byte[] docx, UnaryOperator<String> change) {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String body = new String(content, StandardCharsets.UTF_8);
                    String other = change.apply(body);
                    assertThat(other).as("the changed body").isNotEqualTo(body);
                    content = other.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    /** A new file with the same body and nothing else of ours: no data part, no code, no head and foot. */
    public static byte[] bare(byte[] docx) {
        var bare = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(bare)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    write(out, "[Content_Types].xml", CONTENT_TYPES);
                    write(out, "_rels/.rels", RELATIONS);
                    write(out, entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bare.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes into the place of this path, as somebody who fills in a blank does. */
    public static String fill(String body, String path, String text) {
        int binding = body.indexOf(path + "\"");
        assertThat(binding).as("the place %s", path).isPositive();
        int content = body.indexOf("<w:sdtContent>", binding);
        String properties = body.substring(binding, content).replaceAll("<w:showingPlcHdr[^>]*/>", "");
        int end = body.indexOf("</w:sdtContent>", content);
        int start = body.lastIndexOf("<w:sdtPr>", binding);
        return body.substring(0, start)
                + body.substring(start, binding).replaceAll("<w:showingPlcHdr[^>]*/>", "")
                + properties
                + "<w:sdtContent><w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</w:t></w:r>"
                + body.substring(end);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    private static void run(Path profile, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless"));
        command.addAll(List.of(arguments));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(office.waitFor(3, TimeUnit.MINUTES))
                    .as("LibreOffice came to an end")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            office.destroy();
        }
    }
}
