package nrw.bildungspartner.intake.web;

import java.util.Locale;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.intake.recognising.Place;
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

    MailLine line(IncomingMail mail, long attachments) {
        return MailLine.of(mail, reason(mail), attachments);
    }

    /** Where something stands, to go on in a sentence: "on page 2". */
    String place(Place place, boolean several) {
        if (place.file() == null) {
            return text("intake.place.letter");
        }
        if (place.page() == 0) {
            return text("intake.place.file", place.file());
        }
        return several
                ? text("intake.place.page-of", place.page(), place.file())
                : text("intake.place.page", place.page());
    }

    /** What a recognised piece of post was recognised by. */
    public String clue(Clue clue) {
        return text("intake.clue." + key(clue));
    }

    static String key(Clue clue) {
        return clue.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** Short enough for a file's sign. */
    public String type(MailAttachment file) {
        int dot = file.name().lastIndexOf('.');
        String ending = dot < 0 ? "" : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
        return ending.matches("[A-Z0-9]{1,4}") ? ending : "…";
    }

    /** How many pages, and how many of them by text recognition. */
    public String pages(PaperReading reading) {
        int all = reading.pages().size();
        long recognised =
                reading.pages().stream().filter(PaperReading.Page::recognised).count();
        String pages = all == 1 ? text("intake.read-pages.one") : text("intake.read-pages", all);
        return recognised == 0
                ? pages
                : pages + ", "
                        + (recognised == all
                                ? text("intake.read-pages.recognised")
                                : text("intake.read-pages.some-recognised", recognised));
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

    String text(String key, Object... args) {
        return textOr(key, key, args);
    }

    private String textOr(String key, String otherwise, Object... args) {
        String text = messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
