package nrw.bildungspartner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private final Formats formats = new Formats();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private void speak(Locale locale) {
        LocaleContextHolder.setLocale(locale);
    }

    @Test
    void germanDaysAreWrittenOutAndShortOnesCarryTheirWeekday() {
        speak(Locale.GERMAN);
        assertThat(formats.day(LocalDate.of(2027, 3, 26))).isEqualTo("26. März 2027");
        assertThat(formats.weekday(LocalDate.of(2027, 3, 11))).isEqualTo("Do., 11. März");
        assertThat(formats.date(LocalDate.of(2027, 3, 6))).isEqualTo("06.03.2027");
        assertThat(formats.iso(LocalDate.of(2027, 3, 6))).isEqualTo("2027-03-06");
    }

    @Test
    void anInstantIsToldInGermanTimeAlsoAroundMidnightAndInSummer() {
        speak(Locale.GERMAN);
        assertThat(formats.moment(Instant.parse("2027-03-01T07:17:00Z"))).isEqualTo("1. März 2027, 8:17 Uhr");
        assertThat(formats.moment(Instant.parse("2027-06-30T22:05:00Z"))).isEqualTo("1. Juli 2027, 0:05 Uhr");
        assertThat(formats.day(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1. Januar 2027");
    }

    @Test
    void numbersSharesAndSizesFollowTheLanguage() {
        speak(Locale.GERMAN);
        assertThat(formats.number(1340)).isEqualTo("1.340");
        assertThat(formats.percent(0.962)).isEqualTo("96,2\u00a0%");
        assertThat(formats.decimal(12.5)).isEqualTo("12,5");
        assertThat(formats.size(999)).isEqualTo("999\u00a0B");
        assertThat(formats.size(214_300)).isEqualTo("214\u00a0kB");
        assertThat(formats.size(1_910_000)).isEqualTo("1,9\u00a0MB");
        assertThat(formats.size(999_600)).isEqualTo("1\u00a0MB");

        speak(Locale.ENGLISH);
        assertThat(formats.number(1340)).isEqualTo("1,340");
        assertThat(formats.percent(0.962)).isEqualTo("96.2%");
        assertThat(formats.day(LocalDate.of(2027, 3, 26))).isEqualTo("26 March 2027");
    }

    @Test
    void durationsUseTheLargestUnitThatFits() {
        speak(Locale.GERMAN);
        assertThat(formats.duration(Duration.ofSeconds(1))).isEqualTo("1\u00a0Sekunde");
        assertThat(formats.duration(Duration.ofMinutes(12))).isEqualTo("12\u00a0Minuten");
        assertThat(formats.duration(Duration.ofHours(5))).isEqualTo("5\u00a0Stunden");
        assertThat(formats.duration(Duration.ofDays(3).plusHours(12))).isEqualTo("3,5\u00a0Tage");
    }

    @Test
    void whatIsAbsentIsAnEmptyText() {
        assertThat(formats.day(null)).isEmpty();
        assertThat(formats.number(null)).isEmpty();
        assertThat(formats.size(null)).isEmpty();
        assertThat(formats.duration(null)).isEmpty();
    }
}
