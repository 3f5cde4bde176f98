package nrw.bildungspartner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Searches as a program of the office does. */
@Component
public class Searching {

    /** Longer than two seconds, for tests share a machine; how long it took is the log's business. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc web;

    Searching(MockMvc web) {
        this.web = web;
    }

    public JsonNode asAdmin(String q) {
        return as("admin", "nur-in-den-tests", q);
    }

    public JsonNode as(String name, String password, String q) {
        try {
            var answer = web.perform(
                            get("/api/search").param("q", q).param("size", "50").with(program(name, password)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as("answer to %s", q).isEqualTo(200);
            return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<JsonNode> items(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false).toList();
    }

    public static List<String> references(JsonNode answer) {
        return items(answer).stream()
                .map(item -> item.path("reference").asText())
                .toList();
    }

    /** Once it is found: the only item. */
    public JsonNode awaitOnly(String q) {
        return await(q).atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> items(asAdmin(q)), found -> found.size() == 1)
                .get(0);
    }

    static RequestPostProcessor program(String name, String password) {
        var basic = httpBasic(name, password);
        return request -> {
            // A program has no session cookie; the mock pretends to have one.
            request.setRequestedSessionIdFromCookie(false);
            return basic.postProcessRequest(request);
        };
    }
}
