package nrw.bildungspartner.agreement;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call an agreement's fields. */
@Component
public class FieldNames {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final MessageSource messages;

    FieldNames(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code schools[1].contact.email} is "E-Mail-Adresse der Ansprechperson, Schule 2", {@code goals} is "Ziele". */
    public String of(String path, Locale language) {
        Matcher index = INDEX.matcher(path);
        if (index.find()) {
            String key = "drafting.field." + INDEX.matcher(path).replaceAll("");
            return text(key, language, Integer.parseInt(index.group(1)) + 1);
        }
        String all = "drafting.field.all." + path;
        String name = text(all, language);
        return name.equals(all) ? text("drafting.field." + path, language) : name;
    }

    String text(String key, Locale language, Object... args) {
        return String.valueOf(messages.getMessage(key, args.length == 0 ? null : args, key, language));
    }
}
