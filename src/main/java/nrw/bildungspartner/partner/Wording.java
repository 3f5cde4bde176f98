package nrw.bildungspartner.partner;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/** The same words in German and in English; whoever speaks neither reads German. */
@Embeddable
public record Wording(String de, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : de;
    }

    /** Whether one of both reads like this; capital letters do not matter. */
    public boolean isCalled(String text) {
        return de.equalsIgnoreCase(text) || en.equalsIgnoreCase(text);
    }
}
