package nrw.bildungspartner.shell.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The bundled styles and scripts under today's names, which carry a hash of their content. Pages write {@code
 * ${#assets.url('site.css')}}.
 */
@Component
class Assets {

    static final String PATH = "/assets/";

    private final Map<String, String> names;
    private final String contextPath;

    Assets(@Value("${server.servlet.context-path:}") String contextPath) {
        this.contextPath = contextPath;
        var manifest = new ClassPathResource("static" + PATH + "manifest.json");
        try (var content = manifest.getInputStream()) {
            names = JsonMapper.builder().build().readValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The bundled styles and scripts are missing: run the Maven build, or npm run build in"
                            + " src/main/frontend",
                    unreadable);
        }
    }

    /** Where a bundled file is, context path and all. */
    public String url(String name) {
        var file = names.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No bundled file called " + name + ", only " + names.keySet());
        }
        return contextPath + PATH + file;
    }
}
