package nrw.bildungspartner.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong before a controller is reached, over a real connection. */
@ApplicationTest
class RealErrorsTests {

    private static final String BOUNDARY = "----part";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aFormWithoutItsTokenGetsAPageThatLeadsOn() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/anmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<!doctype html>", "Das dürfen Sie hier nicht");
    }

    @Test
    void anUploadThatIsTooLargeIsToldSo() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/stand/BP-2027-XXXXX-X/einsendungen"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(fileOf(35_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Die Datei ist zu groß", "30 MB");
    }

    @Test
    void aProgramsUploadThatIsTooLargeIsToldSo() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/agreements/BP-2027-XXXXX-X/submissions"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Authorization", "Bearer x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(fileOf(70_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void anAddressWithForbiddenCharactersIsRefusedCalmly() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/stand/%2e%2e%2f%2e%2e")).GET())
                        .statusCode())
                .isBetween(400, 404);
    }

    @Test
    void stylesAndScriptsAreKeptForAYearAndSentSmall() throws Exception {
        var page = send(HttpRequest.newBuilder(uri("/impressum")).GET());
        var start = page.body().indexOf("/assets/site-");
        var style = page.body().substring(start, page.body().indexOf('"', start));
        var answer = send(HttpRequest.newBuilder(uri(style))
                .header("Accept-Encoding", "gzip")
                .GET());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static byte[] fileOf(int size) {
        var head = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        var body = new byte[head.length + size + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(tail, 0, body, head.length + size, tail.length);
        return body;
    }
}
