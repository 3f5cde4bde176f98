package nrw.bildungspartner.shell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, numbers and sizes as a person reads them, in the visitor's language and in German time. Pages use it as
 * {@code ${#formats.day(...)}}; an absent value becomes an empty text.
 */
@Component
public class Formats {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** 26. März 2027 */
    public String day(@Nullable TemporalAccessor time) {
        return format(time, "d. MMMM yyyy", "d MMMM yyyy");
    }

    /** 26.03.2027, for narrow columns and file names' neighbours. */
    public String date(@Nullable TemporalAccessor time) {
        return format(time, "dd.MM.yyyy", "dd/MM/yyyy");
    }

    /** Do., 11. März */
    public String weekday(@Nullable TemporalAccessor time) {
        return format(time, "EEE, d. MMMM", "EEE, d MMMM");
    }

    /** 1. März 2027, 8:17 Uhr */
    public String moment(@Nullable TemporalAccessor time) {
        return format(time, "d. MMMM yyyy, H:mm 'Uhr'", "d MMMM yyyy, H:mm");
    }

    /** 8:17 Uhr */
    public String time(@Nullable TemporalAccessor time) {
        return format(time, "H:mm 'Uhr'", "H:mm");
    }

    /** 2027-03-26, for {@code <time datetime>} and date inputs. */
    public String iso(@Nullable TemporalAccessor time) {
        return time == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(local(time));
    }

    /** 1.340 */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** 12,5: at most one digit after the comma. */
    public String decimal(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** 96,2 % of a share between 0 and 1. */
    public String percent(@Nullable Number share) {
        if (share == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share.doubleValue() * 100) + (german() ? "\u00a0%" : "%");
    }

    /** 214 kB, 1,9 MB */
    public String size(@Nullable Number bytes) {
        if (bytes == null) {
            return "";
        }
        var count = bytes.doubleValue();
        if (count < 1000) {
            return number(bytes) + "\u00a0B";
        }
        return count < 999_500
                ? number(Math.round(count / 1000)) + "\u00a0kB"
                : decimal(Math.round(count / 100_000) / 10.0) + "\u00a0MB";
    }

    /** 3 Tage, 5 Stunden, 12 Minuten: the largest unit that fits, rounded. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        var seconds = duration.toSeconds();
        if (seconds >= 172_800) {
            return counted(seconds / 86_400.0, german() ? "Tag" : "day", german() ? "Tage" : "days");
        }
        if (seconds >= 5400) {
            return counted(seconds / 3600.0, german() ? "Stunde" : "hour", german() ? "Stunden" : "hours");
        }
        if (seconds >= 60) {
            return counted(
                    Math.round(seconds / 60.0), german() ? "Minute" : "minute", german() ? "Minuten" : "minutes");
        }
        return counted(seconds, german() ? "Sekunde" : "second", german() ? "Sekunden" : "seconds");
    }

    /** Whole days from the one day to the other, in German time; negative when the other lies before. */
    public long daysBetween(TemporalAccessor from, TemporalAccessor to) {
        return ChronoUnit.DAYS.between(local(from).toLocalDate(), local(to).toLocalDate());
    }

    private String counted(double count, String one, String many) {
        var text = decimal(count);
        return text + "\u00a0" + (text.equals("1") ? one : many);
    }

    private static String format(@Nullable TemporalAccessor time, String german, String english) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(german() ? german : english, locale())
                        .format(local(time));
    }

    private static ZonedDateTime local(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return instant.atZone(ZONE);
        }
        if (time instanceof LocalDate date) {
            return date.atStartOfDay(ZONE);
        }
        if (time instanceof LocalDateTime dateTime) {
            return dateTime.atZone(ZONE);
        }
        return ZonedDateTime.from(time).withZoneSameInstant(ZONE);
    }

    private static boolean german() {
        return locale() == Locale.GERMAN;
    }

    private static Locale locale() {
        return Locale.ENGLISH
                        .getLanguage()
                        .equals(LocaleContextHolder.getLocale().getLanguage())
                ? Locale.UK
                : Locale.GERMAN;
    }
}
