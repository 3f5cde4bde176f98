package nrw.bildungspartner.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A team of the office. To programs a desk is its {@link #key() key}; to people it is the name behind its
 * {@link #messageKey() message key}. Which initiative goes to which desk is a decision table, not written here.
 */
public enum Desk {
    BIBLIOTHEK_BUEHNE_MUSIKSCHULE,
    MEDIENZENTRUM_NATUR_VHS,
    SPORTVEREIN,
    MUSEUM,
    ARCHIV_GEDENKSTAETTE,
    /** The management: sees all desks, reassigns, reports. */
    GESCHAEFTSFUEHRUNG;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "staff.desk." + key();
    }

    public static Optional<Desk> find(String key) {
        return Arrays.stream(values()).filter(desk -> desk.key().equals(key)).findFirst();
    }

    @JsonCreator
    public static Desk of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No desk with the key " + key));
    }
}
