package nrw.bildungspartner.review.comparing;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.reading.WordText.Paragraph;
import nrw.bildungspartner.review.comparing.Difference.Kind;

/** Finds what was changed in the text of the office: the longest common run of paragraphs stays, the rest is told. */
final class ClauseComparison {

    /** Two paragraphs that share so many words are one that was changed. */
    private static final double ALIKE = 0.4;

    private final List<Line> issued;
    private final List<Line> returned;
    private final List<Difference> found = new ArrayList<>();

    ClauseComparison(List<Paragraph> issued, List<Paragraph> returned) {
        this.issued = lines(issued);
        this.returned = lines(returned);
    }

    /**
     * @param fixed the text without its places
     * @param full the text with what stands in its places
     */
    private record Line(String section, String fixed, String full) {

        boolean says(Line other) {
            return fixed.equals(other.fixed) || full.equals(other.full);
        }
    }

    /** One line, with boxes that were ticked looking like those that were not. */
    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("[\u25a1\u2610\u2611\u2612\u2713\u2714\u2717\u2718]", "\u25a1")
                .strip();
    }

    static String full(Paragraph paragraph) {
        StringBuilder full = new StringBuilder();
        int place = 0;
        for (char c : paragraph.text().toCharArray()) {
            if (c == WordText.PLACE && place < paragraph.places().size()) {
                full.append(paragraph.places().get(place++).text());
            } else {
                full.append(c);
            }
        }
        return plain(full.toString());
    }

    private static List<Line> lines(List<Paragraph> paragraphs) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (Paragraph paragraph : paragraphs) {
            section = paragraph.heading() ? full(paragraph) : section;
            String fixed = plain(paragraph.text().replace(String.valueOf(WordText.PLACE), " "));
            if (!fixed.isEmpty()) {
                lines.add(new Line(section, fixed, full(paragraph)));
            }
        }
        return lines;
    }

    List<Difference> differences() {
        for (var delta : DiffUtils.diff(issued, returned, Line::says).getDeltas()) {
            var gone = delta.getSource();
            var come = delta.getTarget();
            gap(
                    gone.getPosition(),
                    gone.getPosition() + gone.size(),
                    come.getPosition(),
                    come.getPosition() + come.size());
        }
        return found;
    }

    /** Between two paragraphs that stayed: each one that is missing and its nearest likeness belong together. */
    private void gap(int fromI, int toI, int fromJ, int toJ) {
        int next = fromJ;
        for (int i = fromI; i < toI; i++) {
            Line gone = issued.get(i);
            int match = next;
            while (match < toJ && likeness(gone.fixed, returned.get(match).fixed) < ALIKE) {
                match++;
            }
            if (match < toJ) {
                added(next, match, gone.section);
                found.add(new Difference(
                        Kind.CLAUSE, Difference.CLAUSE, gone.section, gone.full, returned.get(match).full));
                next = match + 1;
            } else {
                found.add(new Difference(Kind.CLAUSE, Difference.CLAUSE, gone.section, gone.full, ""));
            }
        }
        added(next, toJ, toI == 0 ? "" : issued.get(toI - 1).section);
    }

    private void added(int from, int to, String section) {
        for (int j = from; j < to; j++) {
            found.add(new Difference(Kind.ADDED, Difference.CLAUSE, section, "", returned.get(j).full));
        }
    }

    private static double likeness(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split(" ")));
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ")));
        int all = words.size() + others.size();
        words.retainAll(others);
        return 2.0 * words.size() / all;
    }
}
