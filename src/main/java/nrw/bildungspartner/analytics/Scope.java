package nrw.bildungspartner.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are counted: those that began in this time, of this initiative, in this part of the land. What is not said
 * does not limit.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param initiative the key of an initiative, or empty
 * @param district five digits of a district, {@code LVR} or {@code LWL}, or empty
 */
public record Scope(@Nullable Instant from, @Nullable Instant until, String initiative, String district) {

    public static final Scope ALL = new Scope(null, null, "", "");

    /** @throws Invalid if it ends before it begins */
    public Scope {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new Invalid("to", "analytics.to-before-from");
        }
    }

    /**
     * As it arrives from outside. Days are days in Germany, the last one counts as a whole; moments are allowed too.
     *
     * @throws Invalid if a text is no day and no moment, or if the time ends before it begins
     */
    public static Scope of(
            @Nullable String from, @Nullable String to, @Nullable String initiative, @Nullable String district) {
        return new Scope(
                moment("from", from, 0),
                moment("to", to, 1),
                initiative == null ? "" : initiative.strip(),
                district == null ? "" : district.strip());
    }

    /** Conditions on these columns, beginning with AND, and their values added to the parameters. */
    String conditions(String begun, List<Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (from != null) {
            sql.append(" AND ").append(begun).append(" >= ?");
            parameters.add(Timestamp.from(from));
        }
        if (until != null) {
            sql.append(" AND ").append(begun).append(" < ?");
            parameters.add(Timestamp.from(until));
        }
        if (!initiative.isEmpty()) {
            sql.append(" AND initiative = ?");
            parameters.add(initiative);
        }
        if (!district.isEmpty()) {
            List<String> keys = districts();
            sql.append(" AND district IN (?")
                    .append(", ?".repeat(keys.size() - 1))
                    .append(")");
            parameters.addAll(keys);
        }
        return sql.toString();
    }

    private List<String> districts() {
        List<String> keys = new ArrayList<>();
        for (District one : Districts.all()) {
            if (one.region().name().equals(district.toUpperCase(Locale.ROOT))) {
                keys.add(one.key());
            }
        }
        return keys.isEmpty() ? List.of(district) : keys;
    }

    private static @Nullable Instant moment(String field, @Nullable String text, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text.strip())
                    : LocalDate.parse(text.strip())
                            .plusDays(days)
                            .atStartOfDay(Formats.ZONE)
                            .toInstant();
        } catch (DateTimeParseException notATime) {
            throw new Invalid(field, "analytics.not-a-date");
        }
    }
}
