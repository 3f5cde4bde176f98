package nrw.bildungspartner.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.ContentLines.Change;
import nrw.bildungspartner.agreement.ContentLines.Line;

/**
 * Finds what two contents say differently. Schools are known by their number; goals and activities by what they say, so
 * that one more at the top does not make all others look changed.
 */
final class Comparison {

    private final FieldNames names;
    private final Locale language;
    private final List<Change> found = new ArrayList<>();

    Comparison(FieldNames names, Locale language) {
        this.names = names;
        this.language = language;
    }

    List<Change> of(List<Line> before, List<Line> after, List<SchoolParty> schoolsBefore, List<SchoolParty> schools) {
        Map<String, Line> was = keyed(before, schoolsBefore);
        Map<String, Line> is = keyed(after, schools);
        Map<String, Line> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        all.forEach((key, line) -> {
            Line old = was.get(key);
            Line now = is.get(key);
            add(line, old == null ? "" : old.value(), now == null ? "" : now.value());
        });
        list("goals", before, after);
        list("activities", before, after);
        return List.copyOf(found);
    }

    private void add(Line line, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Change(line.path(), line.label(), before, after));
        }
    }

    private void list(String field, List<Line> before, List<Line> after) {
        List<Line> was = in(field, before);
        List<Line> is = in(field, after);
        List<Line> gone = without(was, is);
        List<Line> fresh = without(is, was);
        for (int i = 0; i < Math.max(gone.size(), fresh.size()); i++) {
            Line old = i < gone.size() ? gone.get(i) : null;
            Line now = i < fresh.size() ? fresh.get(i) : null;
            if (now != null) {
                add(now, old == null ? "" : old.value(), now.value());
            } else if (old != null) {
                add(old, old.value(), "");
            }
        }
        if (gone.isEmpty() && fresh.isEmpty() && !texts(was).equals(texts(is))) {
            found.add(new Change(
                    field,
                    names.text("drafting.order-of", language, names.of(field, language)),
                    numbered(was),
                    numbered(is)));
        }
    }

    private static List<Line> in(String field, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.path().startsWith(field + "["))
                .toList();
    }

    /** The lines that say something none of the others says; each of the others answers for one line only. */
    private static List<Line> without(List<Line> lines, List<Line> others) {
        List<String> left = new ArrayList<>(texts(others));
        return lines.stream().filter(line -> !left.remove(line.value())).toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::value).toList();
    }

    private static String numbered(List<Line> lines) {
        List<String> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add((rows.size() + 1) + ". " + line.value().replace('\n', ' '));
        }
        return String.join("\n", rows);
    }

    private static Map<String, Line> keyed(List<Line> lines, List<SchoolParty> schools) {
        return lines.stream()
                .filter(line ->
                        !line.path().startsWith("goals[") && !line.path().startsWith("activities["))
                .collect(Collectors.toMap(
                        line -> key(line.path(), schools), line -> line, (one, same) -> one, LinkedHashMap::new));
    }

    private static String key(String path, List<SchoolParty> schools) {
        if (!path.startsWith("schools[")) {
            return path;
        }
        int end = path.indexOf(']');
        int index = Integer.parseInt(path.substring("schools[".length(), end));
        return "schools/" + schools.get(index).number() + path.substring(end + 1);
    }
}
