package nrw.bildungspartner.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts facts into the texts below {@code letters/}: the first line is the subject, the rest the letter. */
@Component
class LetterWriter {

    /** What opens something or confirms something: for the reader's eyes only. */
    private static final List<String> SECRETS = List.of("link", "signLink", "code");

    private static final String SUBJECT = "Betreff:";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterWriter() {
        var texts = new ClassLoaderTemplateResolver();
        texts.setPrefix("letters/");
        texts.setSuffix(".txt");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(texts);
    }

    /**
     * @param facts everything the text may name; the {@link #SECRETS} among them are not kept
     */
    Wording write(LetterKind kind, String language, Map<String, Object> facts) {
        var context = new Context(Locale.forLanguageTag(language), facts);
        String letter = engine.process(kind.textName() + "_" + language, context);
        String end = engine.process("end_" + language, context);
        int firstLine = letter.indexOf('\n');
        String subject = letter.substring(0, firstLine);
        if (!subject.startsWith(SUBJECT)) {
            throw new IllegalStateException("The letter " + kind + "_" + language + " has no subject");
        }
        String text = tidy(letter.substring(firstLine) + "\n" + end);
        return new Wording(oneLine(subject.substring(SUBJECT.length())), text, withoutSecrets(text, facts));
    }

    private static String withoutSecrets(String text, Map<String, Object> facts) {
        String kept = text;
        for (String secret : SECRETS) {
            Object value = facts.get(secret);
            if (value != null) {
                kept = kept.replace(String.valueOf(value), "[…]");
            }
        }
        return kept;
    }

    /** Where a part was left out, its empty lines go, too. */
    private static String tidy(String text) {
        return text.replace("\r", "")
                        .replaceAll("[ \t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > 250 ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 250))) : line;
    }
}
