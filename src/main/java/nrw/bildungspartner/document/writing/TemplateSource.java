package nrw.bildungspartner.document.writing;

import java.util.Locale;

/** Where the office's Word files come from. */
public interface TemplateSource {

    /** The agreement of this initiative as it is used today; in German where there is none in the language asked for. */
    WordTemplate inForce(String initiative, Locale language);
}
