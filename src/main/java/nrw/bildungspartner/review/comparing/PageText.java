package nrw.bildungspartner.review.comparing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nrw.bildungspartner.review.comparing.Difference.Kind;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The words of one page, to be held against those of another. */
public final class PageText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NOT_READABLE = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
    /** Words around a change, for whoever reads of it. */
    private static final int AROUND = 4;

    private static final double MISREAD = 0.6;
    private static final double SAME_PAGE = 0.5;
    private static final int LONGEST_SWAP = 6;
    private static final int LEAST_LINE = 5;

    private final List<String> words;

    public PageText(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u00ad", "");
        words = SPACE.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether most of this page's words stand on the other as well, in whatever order. */
    public boolean isMostlyOn(PageText other) {
        Map<String, Integer> there = other.counted();
        long shared = words.stream()
                .filter(word -> there.merge(word, -1, Integer::sum) >= 0)
                .count();
        return !words.isEmpty() && shared > SAME_PAGE * words.size();
    }

    /**
     * What of this page stands otherwise on a copy that has its text as characters. Other programs may write the same words
     * in another order; that is no change.
     */
    public List<Difference> changedOn(PageText copy, String field) {
        if (counted().equals(copy.counted())) {
            return List.of();
        }
        return DiffUtils.diff(words, copy.words).getDeltas().stream()
                .map(delta -> difference(delta, copy, field))
                .toList();
    }

    /**
     * The same for text that was recognised on a picture. Letters that were misread are no change; words in the place of
     * others and whole lines that are missing may be one.
     */
    public List<Difference> doubtfulOn(PageText copy, String field) {
        return DiffUtils.diff(words, copy.words, PageText::isMisread).getDeltas().stream()
                .filter(delta -> isDoubtful(
                        delta.getSource().getLines(), delta.getTarget().getLines()))
                .map(delta -> difference(delta, copy, field))
                .toList();
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private Difference difference(AbstractDelta<String> delta, PageText copy, String field) {
        boolean added = delta.getSource().getLines().isEmpty();
        return new Difference(
                added ? Kind.ADDED : Kind.CLAUSE,
                field,
                "",
                around(words, delta.getSource().getPosition(), delta.getSource().size()),
                around(
                        copy.words,
                        delta.getTarget().getPosition(),
                        delta.getTarget().size()));
    }

    private static String around(List<String> words, int from, int count) {
        return String.join(
                " ", words.subList(Math.max(0, from - AROUND), Math.min(words.size(), from + count + AROUND)));
    }

    private static boolean isMisread(String word, String other) {
        String one = readable(word);
        String two = readable(other);
        int longer = Math.max(one.length(), two.length());
        return longer == 0 || 1 - (double) EDITS.apply(one, two) / longer >= MISREAD;
    }

    private static boolean isDoubtful(List<String> gone, List<String> come) {
        List<String> lost = solid(gone);
        List<String> found = solid(come);
        if (lost.isEmpty()) {
            return found.size() >= LEAST_LINE;
        }
        if (found.isEmpty()) {
            return lost.size() >= LEAST_LINE;
        }
        return lost.size() <= LONGEST_SWAP && found.size() <= LONGEST_SWAP && !isMisread(join(gone), join(come));
    }

    /** Words that text recognition does not make of dirt. */
    private static List<String> solid(List<String> words) {
        List<String> solid = new ArrayList<>(words);
        solid.removeIf(word -> readable(word).length() < 4);
        return solid;
    }

    private static String join(List<String> words) {
        return String.join("", words);
    }

    private static String readable(String word) {
        return NOT_READABLE.matcher(word).replaceAll("").toLowerCase(Locale.GERMAN);
    }
}
