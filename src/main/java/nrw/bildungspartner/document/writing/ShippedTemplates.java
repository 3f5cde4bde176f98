package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The Word files that come with the application, read once. */
public final class ShippedTemplates implements TemplateSource {

    /** The languages in which agreements are written. */
    public static final List<String> LANGUAGES = List.of("de", "en");

    private static final Map<String, String> NAMES = Map.of("de", "kooperationsvereinbarung", "en", "agreement");
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<String, WordTemplate> UNPACKED = new ConcurrentHashMap<>();

    @Override
    public WordTemplate inForce(String initiative, Locale language) {
        String known = languageOf(initiative, language);
        return UNPACKED.computeIfAbsent(
                initiative + "/" + known,
                name -> new WordTemplate(null, file(initiative, known).orElseThrow()));
    }

    /** That of the certificate for a registered partnership; the office has no versions of it. */
    static WordTemplate certificate(Locale language) {
        String name = language.getLanguage().equals("en") ? "urkunde/certificate" : "urkunde/urkunde";
        return UNPACKED.computeIfAbsent(name, file -> new WordTemplate(null, read(file)));
    }

    /**
     * The language of the template for somebody who asks for this one.
     *
     * @throws IllegalArgumentException if the initiative has no template at all
     */
    public static String languageOf(String initiative, Locale asked) {
        if (file(initiative, "en").isPresent() && asked.getLanguage().equals("en")) {
            return "en";
        }
        if (file(initiative, "de").isEmpty()) {
            throw new IllegalArgumentException("There is no agreement to fill for the initiative " + initiative);
        }
        return "de";
    }

    public static Optional<byte[]> file(String initiative, String language) {
        if (!initiative.matches("[a-z]+") || !NAMES.containsKey(language)) {
            return Optional.empty();
        }
        byte[] file = FILES.computeIfAbsent(initiative + "/" + NAMES.get(language), ShippedTemplates::read);
        return file.length == 0 ? Optional.empty() : Optional.of(file);
    }

    private static byte[] read(String name) {
        try (InputStream stream = ShippedTemplates.class.getResourceAsStream("/templates/" + name + ".docx")) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
