package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.springframework.stereotype.Component;

/** The office's Word files, read once; everybody who fills one gets a copy. */
@Component
class WordTemplates {

    private static final String GERMAN = "kooperationsvereinbarung";
    private static final String ENGLISH = "agreement";

    private final Map<String, Optional<WordTemplate>> files = new ConcurrentHashMap<>();

    /** A fresh copy of the initiative's agreement; in German where there is none in the language asked for. */
    WordprocessingMLPackage agreement(Initiative initiative, Locale language) {
        if (!initiative.key().matches("[a-z]+")) {
            throw new IllegalArgumentException("No initiative has the key " + initiative.key());
        }
        return Optional.of(language)
                .filter(wanted -> wanted.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .flatMap(english -> file(initiative.key() + "/" + ENGLISH))
                .or(() -> file(initiative.key() + "/" + GERMAN))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no agreement to fill for the initiative " + initiative.key()))
                .open();
    }

    private Optional<WordTemplate> file(String name) {
        return files.computeIfAbsent(name, WordTemplates::read);
    }

    private static Optional<WordTemplate> read(String name) {
        try (InputStream stream = WordTemplates.class.getResourceAsStream("/templates/" + name + ".docx")) {
            return stream == null ? Optional.empty() : Optional.of(WordTemplate.of(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
