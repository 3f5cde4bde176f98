package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities, in every kind of file that holds XML or looks like it. */
class HostileXmlTests extends HostileReading {

    @ParameterizedTest
    @ValueSource(strings = {"xml", "svg", "xhtml", "html", "docx", "odt"})
    void nothingOutsideAFileIsFetched(String kind) throws IOException {
        try (var trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = "http://127.0.0.1:" + trap.getLocalPort() + "/";
            var head = "<!DOCTYPE a SYSTEM '" + url + "a.dtd' [<!ENTITY f SYSTEM 'file:///etc/passwd'>"
                    + "<!ENTITY h SYSTEM '" + url + "'><!ENTITY % p SYSTEM '" + url + "p'> %p;]>";

            var reading = reader.read("a." + kind, file(kind, head, "sichtbar &f; &h;"));

            isExplicit(reading);
            assertThat(reading.withParts())
                    .allSatisfy(each -> assertThat(each.text()).doesNotContain("root:"));
            trap.setSoTimeout(50);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"xml, 10", "svg, 10", "xhtml, 10", "html, 10", "docx, 10", "odt, 10", "xml, 1", "docx, 1", "odt, 1"})
    void entitiesThatMultiplyAreStopped(String kind, int depth) {
        var head = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 '" + "lol".repeat(depth == 1 ? 60_000 : 1) + "'>");
        for (int i = 1; i <= depth; i++) {
            head.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(depth == 1 ? 20_000 : 12)));
        }

        var reading = reader.read("a." + kind, file(kind, head + "]>", "&a" + depth + ";"));

        isExplicit(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "svg", "html", "docx", "odt"})
    void elementsInElementsWithoutEndAreStopped(String kind) {
        var reading = reader.read("a." + kind, file(kind, "", "<b>".repeat(200_000) + "Kern"));

        isExplicit(reading);
    }

    private static byte[] file(String kind, String head, String content) {
        var xml = "<?xml version='1.0'?>" + head;
        return switch (kind) {
            case "svg" ->
                Papers.utf8(xml + "<svg xmlns='http://www.w3.org/2000/svg'><text>" + content + "</text></svg>");
            case "xhtml" ->
                Papers.utf8(xml + "<html xmlns='http://www.w3.org/1999/xhtml'><body>" + content + "</body></html>");
            case "html" -> Papers.utf8(head + "<html><body>" + content + "</body></html>");
            case "docx" -> Papers.wordWithBody(xml + Papers.wordBody(content));
            case "odt" -> odt(xml, content);
            default -> Papers.utf8(xml + "<a>" + content + "</a>");
        };
    }

    private static byte[] odt(String head, String content) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", Papers.utf8("application/vnd.oasis.opendocument.text"));
        entries.put(
                "content.xml",
                Papers.utf8(head
                        + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                        + "<text:p>" + content + "</text:p></office:text></office:body></office:document-content>"));
        entries.put(
                "META-INF/manifest.xml",
                Papers.utf8(head
                        + "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>"));
        return Papers.zip(entries);
    }
}
