package nrw.bildungspartner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nrw.bildungspartner.search.GermanWords.Word;
import nrw.bildungspartner.search.Wanted.Span;

/** Some words of a text around those that were looked for. */
public record Excerpt(List<Part> parts) {

    private static final int BEFORE = 70;
    private static final int LENGTH = 220;

    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** @param found whether this is what was looked for */
    public record Part(String text, boolean found) {}

    /** A stretch of text with what it is for. */
    private record Mark(int start, int end, int wanted) {}

    static Excerpt of(String text, List<Wanted> sought) {
        List<Word> words = GermanWords.WORDS.in(text);
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        for (int i = 0; i < sought.size(); i++) {
            for (Span span : sought.get(i).marks(words)) {
                Mark mark = new Mark(
                        words.get(span.first()).start(), words.get(span.last()).end(), i);
                marks.merge(mark.start(), mark, (one, other) -> one.end() >= other.end() ? one : other);
            }
        }
        List<Mark> inOrder = withoutOverlaps(marks);
        int first = inOrder.isEmpty() ? 0 : densest(inOrder).start();
        int start = gapBefore(text, first - BEFORE);
        int end = gapAfter(text, start + LENGTH);
        return new Excerpt(parts(text, start, end, inOrder));
    }

    /** Everything, without saying what was found. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    private static List<Mark> withoutOverlaps(TreeMap<Integer, Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks.values()) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= mark.start()) {
                kept.add(mark);
            }
        }
        return kept;
    }

    /** The mark after which most of what is wanted stands within one excerpt. */
    private static Mark densest(List<Mark> marks) {
        Mark best = marks.get(0);
        long most = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            long different = marks.subList(i, marks.size()).stream()
                    .takeWhile(other -> other.end() <= mark.start() + LENGTH - BEFORE)
                    .mapToInt(Mark::wanted)
                    .distinct()
                    .count();
            if (different > most) {
                best = mark;
                most = different;
            }
        }
        return best;
    }

    private static List<Part> parts(String text, int start, int end, List<Mark> marks) {
        List<Part> parts = new ArrayList<>();
        int at = start;
        String before = start > 0 ? "… " : "";
        for (Mark mark : marks) {
            if (mark.start() >= start && mark.end() <= end) {
                add(parts, before + text.substring(at, mark.start()));
                before = "";
                parts.add(new Part(text.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        add(parts, before + text.substring(at, end) + (end < text.length() ? " …" : ""));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }

    private static int gapBefore(String text, int wanted) {
        return wanted <= 0 ? 0 : text.lastIndexOf(' ', wanted) + 1;
    }

    private static int gapAfter(String text, int wanted) {
        int gap = wanted >= text.length() ? -1 : text.indexOf(' ', wanted);
        return gap < 0 ? text.length() : gap;
    }
}
