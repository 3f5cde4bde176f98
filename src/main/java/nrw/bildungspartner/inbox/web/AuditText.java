package nrw.bildungspartner.inbox.web;

import java.util.Locale;
import nrw.bildungspartner.inbox.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An entry of the audit in the reader's words. */
@Component("auditTexts")
class AuditText {

    private final MessageSource messages;

    AuditText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(CaseFile.Entry entry) {
        Locale language = LocaleContextHolder.getLocale();
        Object[] args = entry.args().stream()
                .map(argument ->
                        messages.getMessage(String.valueOf(argument), null, String.valueOf(argument), language))
                .toArray();
        return messages.getMessage("inbox.audit." + entry.key(), args, language);
    }
}
