package nrw.bildungspartner.agreement.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Merged;
import nrw.bildungspartner.agreement.drafting.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two answers to the same step side by side, and the one that somebody makes of them. */
@Component
class Collisions {

    private final ContentLines lines;
    private final Typing typing;

    Collisions(ContentLines lines, Typing typing) {
        this.lines = lines;
        this.typing = typing;
    }

    /**
     * A field on which the two differ.
     *
     * @param preset {@code mine} or {@code theirs} where only one of the two changed it, empty where both did
     */
    record Row(String path, String label, String theirs, String mine, String preset) {}

    /** @param seen what the draft said before both wrote, null if nobody knows any more */
    List<Row> rows(
            Step step, AgreementContent theirs, AgreementContent mine, @Nullable AgreementContent seen, Locale locale) {
        Map<String, ContentLines.Line> theirLines = lines(step, theirs, locale);
        Map<String, ContentLines.Line> myLines = lines(step, mine, locale);
        Map<String, ContentLines.Line> seenLines = seen == null ? Map.of() : lines(step, seen, locale);
        Map<String, ContentLines.Line> all = new LinkedHashMap<>(theirLines);
        myLines.forEach(all::putIfAbsent);
        List<Row> rows = new ArrayList<>();
        all.forEach((path, line) -> {
            String their = value(theirLines, path);
            String my = value(myLines, path);
            if (!their.equals(my) && !belongsToAnotherSchool(path, theirs, mine)) {
                rows.add(new Row(
                        path, line.label(), their, my, seen == null ? "" : preset(value(seenLines, path), their, my)));
            }
        });
        return List.copyOf(rows);
    }

    /** Whether every row has been decided. */
    boolean isDecided(List<Row> rows) {
        return rows.stream().allMatch(row -> List.of("mine", "theirs").contains(typing.choice(row.path)));
    }

    Answer merged(Step step, AgreementContent theirs, AgreementContent mine) {
        return new Merged(theirs, mine, path -> typing.choice(path).equals("mine")).answer(step);
    }

    private Map<String, ContentLines.Line> lines(Step step, AgreementContent content, Locale locale) {
        Map<String, ContentLines.Line> byPath = new LinkedHashMap<>();
        lines.of(content, locale).stream()
                .filter(line -> Step.of(line.path()) == step)
                .forEach(line -> byPath.put(line.path(), line));
        return byPath;
    }

    private static String value(Map<String, ContentLines.Line> lines, String path) {
        ContentLines.Line line = lines.get(path);
        return line == null ? "" : line.value();
    }

    private static String preset(String seen, String theirs, String mine) {
        return theirs.equals(seen) ? "mine" : mine.equals(seen) ? "theirs" : "";
    }

    /** With another school at this place, its contacts are chosen together with it. */
    private static boolean belongsToAnotherSchool(String path, AgreementContent theirs, AgreementContent mine) {
        if (!path.startsWith("schools[") || path.endsWith(".number")) {
            return false;
        }
        int index = Integer.parseInt(path.substring("schools[".length(), path.indexOf(']')));
        return !number(theirs.schools(), index).equals(number(mine.schools(), index));
    }

    private static String number(List<SchoolParty> schools, int index) {
        return index < schools.size() ? schools.get(index).number() : "";
    }
}
