package nrw.bildungspartner.intake.web;

import java.util.Locale;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ledger in the visitor's language. */
@Component("mailWords")
class MailWords {

    private final MessageSource messages;

    MailWords(MessageSource messages) {
        this.messages = messages;
    }

    MailLine line(IncomingMail mail) {
        return MailLine.of(mail, reason(mail));
    }

    @Nullable
    String reason(IncomingMail mail) {
        return mail.reason()
                .map(reason -> text("intake.reason." + reason, mail.reasonText().orElse("–")))
                .orElse(null);
    }

    public String state(MailState state) {
        return text("intake.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The tone class of a state; the word always stands beside it. */
    public String tone(MailState state) {
        return switch (state) {
            case RECEIVED, MATCHED -> "bp-tone--info";
            case UNMATCHED -> "bp-tone--warn";
            case FAILED, REFUSED -> "bp-tone--bad";
            case DONE -> "bp-tone--ok";
            case AUTOMATIC -> "bp-tone--none";
        };
    }

    /** An upload has no subject of its own. */
    public String title(IncomingMail mail) {
        if (mail.channel() == Channel.UPLOAD) {
            return text("intake.upload.title");
        }
        return mail.subject().isBlank() ? text("intake.no-subject") : mail.subject();
    }

    public String sender(IncomingMail mail) {
        if (mail.channel() == Channel.UPLOAD) {
            return text("intake.upload.sender");
        }
        return mail.senderName().isBlank() ? mail.sender() : mail.senderName() + " <" + mail.sender() + ">";
    }

    /** How reading a file ended, with what was left out. */
    public String reading(MailAttachment file) {
        if (file.outcome().isEmpty()) {
            return text("intake.file.unread");
        }
        var ended = new StringBuilder(text("intake.file."
                + file.outcome().get().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        for (String note : file.notes()) {
            ended.append(" · ").append(textOr("reading.note." + note, note));
        }
        return ended.toString();
    }

    String text(Violation violation) {
        return messages.getMessage(
                violation.message(), violation.args().toArray(), violation.message(), LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... args) {
        return textOr(key, key, args);
    }

    private String textOr(String key, String otherwise, Object... args) {
        String text = messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
