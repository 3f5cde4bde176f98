package nrw.bildungspartner.inbox.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.review.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an agreement's field and a finding are called in the reader's words. */
@Component("findingWords")
class FindingWords {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * {@code goals[1]} is "Ziel 2".
     *
     * @param section the heading that text of the office stands under
     */
    public String of(String field, String section) {
        Locale language = LocaleContextHolder.getLocale();
        if (field.equals("clause")) {
            return section.isEmpty()
                    ? say("inbox.name.clause", language)
                    : say("inbox.name.section", language, section);
        }
        Matcher index = INDEX.matcher(field);
        String plain = INDEX.matcher(field).replaceAll("");
        Object number = index.find() ? Integer.valueOf(index.group(1)) + 1 : "";
        String key = number.equals("") ? "drafting.field.all." : "drafting.field.";
        for (String candidate : new String[] {"inbox.name." + plain, key + plain, "drafting.field." + plain}) {
            String name = messages.getMessage(candidate, new Object[] {number}, "", language);
            if (name != null && !name.isEmpty()) {
                return name;
            }
        }
        return field;
    }

    /** A finding's short name. */
    public String title(Finding finding) {
        return say(finding.messageKey() + ".title", LocaleContextHolder.getLocale(), words(finding));
    }

    /** A finding in a sentence. */
    public String text(Finding finding) {
        return say(finding.messageKey(), LocaleContextHolder.getLocale(), words(finding));
    }

    /** A finding's facts; what it says about a text is told by the comparison, only the field's name is needed here. */
    private Object[] words(Finding finding) {
        return finding.isDifference()
                ? new Object[] {of(finding.field(), finding.args().get(2))}
                : finding.args().toArray();
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
