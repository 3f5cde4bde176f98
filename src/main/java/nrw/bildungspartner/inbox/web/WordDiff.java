package nrw.bildungspartner.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two versions of a text with the words marked that only one of them has. */
final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    /** Longer texts are shown as changed from end to end; nobody reads single words in them. */
    private static final int MOST_WORDS = 1_500;

    private WordDiff() {}

    /** A run of words, and whether the other version lacks it. */
    record Piece(String text, boolean changed) {}

    record Sides(List<Piece> issued, List<Piece> returned) {}

    static Sides of(String issued, String returned) {
        List<String> old = words(issued);
        List<String> now = words(returned);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return new Sides(List.of(new Piece(issued, true)), List.of(new Piece(returned, true)));
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(left, old.get(i++), false);
                add(right, now.get(j++), false);
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(left, old.get(i++), true);
            } else {
                add(right, now.get(j++), true);
            }
        }
        return new Sides(left, right);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, String word, boolean changed) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).changed() == changed) {
            pieces.set(last, new Piece(pieces.get(last).text() + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }
}
