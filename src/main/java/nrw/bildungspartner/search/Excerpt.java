package nrw.bildungspartner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nrw.bildungspartner.search.GermanWords.Word;
import nrw.bildungspartner.search.Wanted.Span;

/** Some words of a text around those that were looked for. */
public record Excerpt(List<Part> parts) {

    private static final int BEFORE = 70;
    private static final int LENGTH = 220;
    private static final int BEFORE_MORE = 30;
    private static final int LENGTH_MORE = 100;
    private static final int MOST_PIECES = 3;

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
        return new Excerpt(parts(text, pieces(text, inOrder), inOrder));
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

    /** A stretch where most stands, and shorter ones for what else is wanted. */
    private static List<Piece> pieces(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int first = marks.isEmpty() ? 0 : densest(marks).start();
        pieces.add(piece(text, first - BEFORE, LENGTH));
        Set<Integer> shown = new HashSet<>();
        marks.stream().filter(pieces.get(0)::holds).map(Mark::wanted).forEach(shown::add);
        for (Mark mark : marks) {
            if (pieces.size() < MOST_PIECES && shown.add(mark.wanted())) {
                pieces.add(piece(text, mark.start() - BEFORE_MORE, LENGTH_MORE));
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        return pieces;
    }

    /** From one gap between words to another. */
    private record Piece(int start, int end) {

        boolean holds(Mark mark) {
            return mark.start() >= start && mark.end() <= end;
        }
    }

    private static Piece piece(String text, int from, int length) {
        int start = gapBefore(text, from);
        return new Piece(start, gapAfter(text, start + length));
    }

    private static List<Part> parts(String text, List<Piece> pieces, List<Mark> marks) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            add(parts, piece.start() > at ? "… " : "");
            at = Math.max(at, piece.start());
            for (Mark mark : marks) {
                if (mark.start() >= at && piece.holds(mark)) {
                    add(parts, text.substring(at, mark.start()));
                    parts.add(new Part(text.substring(mark.start(), mark.end()), true));
                    at = mark.end();
                }
            }
            add(parts, text.substring(at, Math.max(at, piece.end())));
            at = Math.max(at, piece.end());
            add(parts, at < text.length() ? " " : "");
        }
        add(parts, at < text.length() ? "…" : "");
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
