package nrw.bildungspartner.agreement.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;

/**
 * Where a list's entries went when somebody changed the list, so that what was said about an entry goes with it. One that
 * is gone leaves what was said to the list as a whole.
 */
final class Moves {

    private static final Pattern ENTRY = Pattern.compile("(schools|goals|activities)\\[(\\d+)](.*)");

    private final Map<String, Map<Integer, Integer>> moved;

    Moves(AgreementContent before, AgreementContent after) {
        this.moved = Map.of(
                "schools", moved(numbers(before), numbers(after)),
                "goals", moved(before.goals(), after.goals()),
                "activities", moved(before.activities(), after.activities()));
    }

    /** The path under which this field stands now. */
    String to(String path) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.matches()) {
            return path;
        }
        Integer now = moved.getOrDefault(entry.group(1), Map.of()).get(Integer.parseInt(entry.group(2)));
        return now == null ? entry.group(1) : entry.group(1) + "[" + now + "]" + entry.group(3);
    }

    private static List<String> numbers(AgreementContent content) {
        return content.schools().stream().map(SchoolParty::number).toList();
    }

    /** What is the same is the same entry; what is left over on both sides was edited where it stood. */
    private static <T> Map<Integer, Integer> moved(List<T> before, List<T> after) {
        Map<Integer, Integer> moved = new HashMap<>();
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            free.add(i);
        }
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            T entry = before.get(i);
            Integer same = free.stream()
                    .filter(at -> after.get(at).equals(entry))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                left.add(i);
            } else {
                moved.put(i, same);
                free.remove(same);
            }
        }
        boolean entriesWent = after.size() < before.size();
        for (Integer i : left) {
            // If entries were taken out, one that changed as well is told from one that went by its place.
            Integer edited = entriesWent ? (free.contains(i) ? i : null) : free.isEmpty() ? null : free.get(0);
            if (edited != null) {
                moved.put(i, edited);
                free.remove(edited);
            }
        }
        return moved;
    }
}
