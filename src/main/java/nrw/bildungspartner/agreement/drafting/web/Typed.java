package nrw.bildungspartner.agreement.drafting.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a field holds. */
final class Typed {

    /** What a date field sends, and what people type where there is none. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static <T> List<T> list(@Nullable List<@Nullable T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(java.util.Objects::nonNull).toList();
    }

    static boolean ticked(@Nullable String typed) {
        return "true".equals(typed) || "on".equals(typed);
    }

    static Optional<LocalDate> date(String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), format));
            } catch (DateTimeParseException notThisOne) {
                continue;
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> number(String typed) {
        try {
            return Optional.of(Integer.valueOf(typed.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether something was typed that the reader above cannot make sense of. */
    static boolean isUnreadable(String typed, Optional<?> read) {
        return !typed.isBlank() && read.isEmpty();
    }
}
