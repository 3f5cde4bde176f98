package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that was typed into the form that was just sent, so that none of it gets lost whatever the answer is. */
@Component
class Typing {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "basedOn", "do");
    private static final String CHOICE = "choice.";

    private final HttpServletRequest request;

    Typing(HttpServletRequest request) {
        this.request = request;
    }

    /** A field of the form as it was sent. */
    record Field(String name, String value) {}

    /** For a page that carries the whole form along. */
    List<Field> all() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey())
                        && !field.getKey().startsWith(CHOICE)
                        && !field.getKey().startsWith("talk-at."))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /** What a person wrote, for a page that cannot save it any more. */
    List<String> words() {
        return all().stream()
                .map(field -> field.value().strip())
                .filter(value -> value.length() > 2 && !value.equals("true") && !value.equals("false"))
                .toList();
    }

    @Nullable
    String pressed() {
        return request.getParameter("do");
    }

    String text(String name) {
        return Typed.text(request.getParameter(name));
    }

    /** The fields whose names begin so and that are not empty, by the rest of their names. */
    Map<String, String> texts(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && values.length > 0 && !values[0].isBlank()) {
                found.put(name.substring(prefix.length()), values[0]);
            }
        });
        return found;
    }

    /** Which of two answers was chosen for a field: {@code mine}, {@code theirs} or nothing yet. */
    String choice(String path) {
        return text(CHOICE + path);
    }
}
