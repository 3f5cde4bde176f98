package nrw.bildungspartner.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the partnerships; empty texts mean "any".
 *
 * @param q words from the names of schools, institutions and towns, spelled as people spell
 * @param initiative the key of an initiative
 * @param district five digits of a district, or the name of a region: {@code LVR} or {@code LWL}
 * @param schoolForm the code of a school form
 */
public record DirectoryQuery(String q, String initiative, String district, String schoolForm, Order order) {

    /** How the answers are sorted. */
    public enum Order {
        /** The best match first; without words to match the same as {@link #NEWEST}. */
        BEST,
        NEWEST,
        TOWN;

        static Order of(@Nullable String text) {
            for (Order order : values()) {
                if (order.key().equals(text)) {
                    return order;
                }
            }
            return BEST;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 200;

    /** As it arrives from outside: anything may be missing, too long or nonsense. */
    public static DirectoryQuery of(
            @Nullable String q,
            @Nullable String initiative,
            @Nullable String district,
            @Nullable String schoolForm,
            @Nullable String order) {
        return new DirectoryQuery(text(q), text(initiative), text(district), text(schoolForm), Order.of(order));
    }

    public static DirectoryQuery everything() {
        return of(null, null, null, null, null);
    }

    public boolean asksForEverything() {
        return q.isEmpty() && initiative.isEmpty() && district.isEmpty() && schoolForm.isEmpty();
    }

    private static String text(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
