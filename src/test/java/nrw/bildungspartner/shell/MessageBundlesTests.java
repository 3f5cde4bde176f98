package nrw.bildungspartner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages are complete, and no page asks for a text that does not exist. */
class MessageBundlesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path PAGES = Path.of("src/main/resources/pages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{([a-z][a-zA-Z0-9_.-]+)[}(]");

    @TestFactory
    Stream<DynamicTest> everyRoomSpeaksBothLanguages() throws IOException {
        return germanBundles().stream()
                .map(german -> DynamicTest.dynamicTest(german.getFileName().toString(), () -> {
                    var name = german.getFileName().toString().replace(".properties", "_en.properties");
                    var de = read(german);
                    var en = read(MESSAGES.resolve(name));
                    assertThat(en.stringPropertyNames()).isEqualTo(de.stringPropertyNames());
                    assertThat(de.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(en.getProperty(key)))
                            .as("arguments of %s", key)
                            .isEqualTo(arguments(de.getProperty(key))));
                }));
    }

    @Test
    void textsWithArgumentsAreWellFormed() throws IOException {
        for (var bundle : allBundles()) {
            read(bundle).forEach((key, text) -> {
                if (ARGUMENT.matcher(text.toString()).find()) {
                    assertThat(text.toString().replace("''", ""))
                            .as("a single ' vanishes before an argument is filled in: write ’ in %s", key)
                            .doesNotContain("'");
                    new MessageFormat(text.toString());
                }
            });
        }
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        var seen = new ArrayList<String>();
        for (var bundle : germanBundles()) {
            seen.addAll(read(bundle).stringPropertyNames());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void everyTextAPageAsksForExists() throws IOException {
        var known = germanBundles().stream()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        try (var pages = Files.walk(PAGES)) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                KEY_IN_PAGE
                        .matcher(Files.readString(page))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(PAGES.relativize(page) + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> germanBundles() throws IOException {
        return allBundles().stream()
                .filter(bundle -> !bundle.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<Path> allBundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.sorted().toList();
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
