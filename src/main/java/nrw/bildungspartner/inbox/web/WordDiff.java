package nrw.bildungspartner.inbox.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
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
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        // The usual algorithm of this library remembers every step it took: too much for long texts.
        var algorithm = new MyersDiffWithLinearSpace<String>();
        for (var delta : DiffUtils.diff(old, now, algorithm, null, true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            add(left, delta.getSource().getLines(), changed);
            add(right, delta.getTarget().getLines(), changed);
        }
        return new Sides(left, right);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        String text = String.join("", words);
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).changed() == changed) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, changed));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(text, changed));
        }
    }
}
