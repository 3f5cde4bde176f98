package nrw.bildungspartner.agreement;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the places of a Word file are called in an agreement's content. */
public final class PaperPlaces {

    private static final Pattern STEP = Pattern.compile("/(?:\\w+:)?(\\w+)(?:\\[(\\d+)])?");
    private static final Set<String> LISTS = Set.of("schools", "goals", "activities");

    /** What the template calls otherwise than the content. */
    private static final Map<String, String> NAMES = Map.of(
            "contactName", "contact.name",
            "contactEmail", "contact.email",
            "deputyName", "deputy.name",
            "deputyEmail", "deputy.email",
            "description", "text",
            "initiativeName", "initiative",
            "versionLabel", "documentVersion");

    /** What a content holds; whatever else a file claims to be bound to is none of ours. */
    private static final Pattern CONTENT = Pattern.compile("schools\\[\\d]\\.(number|(contact|deputy)\\.(name|email))"
            + "|institution\\.(kind|name|street|postalCode|town|(contact|deputy)\\.(name|email))"
            + "|thirdPartner\\.(kind|name|town|contact\\.(name|email))"
            + "|goals\\[\\d{1,2}]"
            + "|activities\\[\\d{1,2}](\\.(kit|title|text|yearGroups|subject|perSchoolYear))?|schools\\[\\d]"
            + "|curriculumAnchor|costs|evaluation|start|durationYears|schoolConference\\.(status|date)"
            + "|allPupils|publication\\.(entry|contacts)");

    /** What stands on paper and comes from elsewhere: from the register, or for the reader only. */
    private static final Pattern REGISTER =
            Pattern.compile("schools\\[\\d]\\.(name|street|postalCode|town)|thirdPartner\\.reason");

    /** Nobody writes over these in the Word file; who does, changes what the office guards. */
    private static final Set<String> GUARDED = Set.of("reference", "initiative", "documentVersion", "issued");

    private PaperPlaces() {}

    /** {@code /bp:agreement[1]/bp:goals[1]/bp:goal[2]} is the field {@code goals[1]}; empty if it is none of ours. */
    public static String field(String path) {
        Matcher step = STEP.matcher(path);
        StringBuilder field = new StringBuilder();
        boolean root = true;
        boolean entry = false;
        while (step.find()) {
            String name = step.group(1);
            if (root) {
                root = false;
                if (!name.equals("agreement")) {
                    return "";
                }
            } else if (entry) {
                entry = false;
                int position = step.group(2) == null ? 1 : Integer.parseInt(cut(step.group(2)));
                field.append('[').append(Math.max(1, position) - 1).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(NAMES.getOrDefault(name, name));
                entry = LISTS.contains(name);
            }
        }
        String found = field.toString();
        return isContent(found) || isGuarded(found) || REGISTER.matcher(found).matches() ? found : "";
    }

    /** Whether the office guards this place, so that a change of it is no proposal of the partners. */
    public static boolean isGuarded(String field) {
        return GUARDED.contains(field);
    }

    /** Whether the content holds anything like this, so that it can follow what was written there. */
    public static boolean isContent(String field) {
        return CONTENT.matcher(field).matches();
    }

    private static String cut(String digits) {
        return digits.length() > 4 ? "9999" : digits;
    }
}
