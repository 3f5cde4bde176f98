package nrw.bildungspartner.analytics.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The times a reader may choose from. */
enum Period {
    YEAR,
    QUARTER,
    MONTH,
    THIS_YEAR,
    LAST_YEAR,
    ALL;

    static Period of(@Nullable String key) {
        for (Period period : values()) {
            if (period.key().equals(key)) {
                return period;
            }
        }
        return YEAR;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first day, none where everything counts. */
    @Nullable
    LocalDate from(LocalDate today) {
        return switch (this) {
            case YEAR -> today.minusYears(1).plusDays(1);
            case QUARTER -> today.minusDays(89);
            case MONTH -> today.minusDays(29);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
            case ALL -> null;
        };
    }

    /** The last day. */
    LocalDate to(LocalDate today) {
        return this == LAST_YEAR ? today.withDayOfYear(1).minusDays(1) : today;
    }
}
