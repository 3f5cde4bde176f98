package nrw.bildungspartner.document.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.writing.DataSamples;

/**
 * The places that a template can have, as an agreement's data has them. Names for people: message {@code
 * template.place.<path>}, with dots instead of slashes.
 */
public final class Places {

    private static final Set<String> KNOWN = DataSamples.paths().stream()
            .filter(path -> !path.contains("@"))
            .filter(path -> DataSamples.paths().stream()
                    .noneMatch(other -> other.startsWith(path + "/") && !other.contains("@")))
            .collect(Collectors.toCollection(TreeSet::new));

    /** Without these it is no agreement. */
    private static final Set<String> NEEDED = Set.of(
            "agreement/reference",
            "agreement/versionLabel",
            "agreement/initiativeName",
            "agreement/schools/school/number",
            "agreement/schools/school/name",
            "agreement/schools/school/contactName",
            "agreement/schools/school/contactEmail",
            "agreement/institution/name",
            "agreement/institution/contactName",
            "agreement/institution/contactEmail",
            "agreement/thirdPartner/name",
            "agreement/goals/goal",
            "agreement/activities/activity/title",
            "agreement/activities/activity/description",
            "agreement/start",
            "agreement/durationYears");

    private Places() {}

    /** Each as in {@code agreement/schools/school/name}. */
    public static Set<String> known() {
        return KNOWN;
    }

    /** Whether a template without it is refused. */
    public static boolean isNeeded(String path) {
        return NEEDED.contains(path);
    }

    static String nearest(String path) {
        return nearest(path, DataSamples.paths());
    }

    /** The one most like it, for somebody who mistyped; empty if there is none. */
    static String nearest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** How many letters have to be changed, put in or taken away. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int here = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? before : before + 1;
                row[j] = Math.min(change, Math.min(here, row[j - 1]) + 1);
                before = here;
            }
        }
        return row[other.length()];
    }
}
