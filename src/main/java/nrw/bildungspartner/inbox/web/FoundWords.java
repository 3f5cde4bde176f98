package nrw.bildungspartner.inbox.web;

import java.util.Locale;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.inbox.SearchCases.FoundCase;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.search.Hit;
import nrw.bildungspartner.search.Place;
import nrw.bildungspartner.shell.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was found in words, and where to look at it. */
@Component("foundWords")
class FoundWords {

    private final MessageSource messages;
    private final Formats formats;

    FoundWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Who makes the agreement, or what a mail is about. */
    public String title(FoundCase found) {
        return found.agreement()
                .map(this::title)
                .or(() -> found.mail().map(IncomingMail::subject).filter(subject -> !subject.isBlank()))
                .orElseGet(() -> text("inbox.found.mail"));
    }

    private String title(Agreement agreement) {
        return agreement.partners().isEmpty() ? text("inbox.blank") : agreement.partners();
    }

    public String state(FoundCase found) {
        return found.agreement()
                .map(agreement -> text(agreement.state().messageKey()))
                .or(() -> found.mail()
                        .map(mail -> text("intake.state." + mail.state().name().toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    /** The place, as in “E-Mail vom 12.11.2026”. */
    public String where(Place place) {
        String key = "inbox.found.where." + place.kind().key() + (place.page() > 0 ? ".page" : "");
        return text(key, formats.date(place.at()), place.name(), place.page());
    }

    /** Where the case, or the mail, is to be seen. */
    public String path(FoundCase found) {
        return found.agreement()
                .map(agreement -> "/vorgaenge/" + agreement.reference())
                .orElse("/posteingang/" + found.hit().subject().key());
    }

    /** Where just this is to be seen. */
    public String path(FoundCase found, Hit.Match match) {
        Place place = match.place();
        String post = "/posteingang/" + place.mailId().map(Object::toString).orElse("");
        String document = place.documentId().map(Object::toString).orElse("");
        return switch (place.kind()) {
            case CONTENT -> path(found) + "#a-t";
            case DECISION -> path(found) + "#d-t";
            case LETTER -> path(found) + "#schreiben-" + document;
            case MAIL -> post + "#text";
            case FILE -> post + "#datei-" + document + "-" + place.page();
        };
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
