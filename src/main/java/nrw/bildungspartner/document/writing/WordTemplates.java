package nrw.bildungspartner.document.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office's Word files, read once; everybody who fills one gets a copy. */
@Component
class WordTemplates {

    private static final String GERMAN = "kooperationsvereinbarung";
    private static final String ENGLISH = "agreement";

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** A fresh copy of the initiative's agreement; in German where there is none in the language asked for. */
    WordprocessingMLPackage agreement(Initiative initiative, Locale language) {
        if (!initiative.key().matches("[a-z]+")) {
            throw new IllegalArgumentException("No initiative has the key " + initiative.key());
        }
        byte[] file = null;
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            file = file(initiative.key() + "/" + ENGLISH);
        }
        if (file == null) {
            file = file(initiative.key() + "/" + GERMAN);
        }
        if (file == null) {
            throw new IllegalArgumentException("There is no agreement to fill for the initiative " + initiative.key());
        }
        return open(file);
    }

    static WordprocessingMLPackage open(byte[] file) {
        try {
            return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
        } catch (Docx4JException e) {
            throw new IllegalStateException("A Word file of ours cannot be opened", e);
        }
    }

    private byte @Nullable [] file(String name) {
        byte[] file = files.computeIfAbsent(name, WordTemplates::read);
        return file.length == 0 ? null : file;
    }

    private static byte[] read(String name) {
        try (InputStream stream = WordTemplates.class.getResourceAsStream("/templates/" + name + ".docx")) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
