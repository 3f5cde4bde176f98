package nrw.bildungspartner.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it on paper: {@code 1. Februar 2027}, {@code 1.2.2027}, {@code 1 February 2027}. */
public final class PaperDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("d. MMMM uuuu", Locale.GERMAN),
            form("d. MMM uuuu", Locale.GERMAN),
            form("d.M.uuuu", Locale.GERMAN),
            form("d.M.uu", Locale.GERMAN),
            form("d MMMM uuuu", Locale.UK),
            form("d MMM uuuu", Locale.UK),
            form("d/M/uuuu", Locale.UK),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private PaperDates() {}

    public static Optional<LocalDate> parse(String text) {
        String day = text.replaceAll("[\\s\u00a0]+", " ").strip().replaceAll("\\.$", "");
        for (DateTimeFormatter form : FORMS) {
            for (String candidate : List.of(day, day.replaceAll("(\\d)\\. (?=\\d)", "$1."))) {
                try {
                    return Optional.of(LocalDate.parse(candidate, form));
                } catch (DateTimeException next) {
                    // Another form may fit.
                }
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language);
    }
}
