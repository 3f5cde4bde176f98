package nrw.bildungspartner.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the office reads about templates is what holds. */
class TemplateGuideTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| `(agreement/[\\w/]+)` \\| (ja|nein) \\|$");

    @Test
    void theGuideListsEveryPlaceAndWhetherItIsNeeded() throws IOException {
        Set<String> told = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/templates.md")));
        while (row.find()) {
            told.add(row.group(2) + " " + row.group(3));
        }
        Set<String> known = new TreeSet<>();
        Places.known().forEach(path -> known.add(path + (Places.isNeeded(path) ? " ja" : " nein")));

        assertThat(told).isEqualTo(known);
    }

    @Test
    void everyPlaceHasANameInBothLanguages() throws IOException {
        for (String bundle : new String[] {"template.properties", "template_en.properties"}) {
            String messages = Files.readString(Path.of("src/main/resources/messages", bundle));
            assertThat(Places.known()).allSatisfy(path -> assertThat(messages)
                    .contains("template.place." + path.replace('/', '.') + "="));
        }
    }

    @Test
    void whateverIsFoundCanBeSaidInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (var sources = Files.list(Path.of("src/main/java/nrw/bildungspartner/document/template"))) {
            for (Path source : sources.toList()) {
                Pattern.compile("of\\(\\s*Weight\\.\\w+,\\s*\"([a-z-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(25);
        for (String bundle : new String[] {"template.properties", "template_en.properties"}) {
            String messages = Files.readString(Path.of("src/main/resources/messages", bundle));
            assertThat(keys).allSatisfy(key -> assertThat(messages).contains("template.finding." + key + "="));
        }
    }
}
