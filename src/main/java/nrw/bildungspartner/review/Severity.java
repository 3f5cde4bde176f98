package nrw.bildungspartner.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Must be settled before the partnership can be registered. */
    SERIOUS,
    /** A person should look and decide. */
    DECIDE,
    /** Checked and in order. */
    OK;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
