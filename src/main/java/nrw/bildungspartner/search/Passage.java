package nrw.bildungspartner.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of text and where it is written; the smallest thing that is found.
 *
 * @param numbers reference, registration and school numbers, which are found however they are punctuated
 */
record Passage(Place place, String text, List<String> numbers) {

    private static final int LONGEST = 20_000;
    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD");
    private static final Pattern BROKEN_WORD =
            Pattern.compile("(?<=\\p{Ll})-[ \\t]*\\R[ \\t]*(?=\\p{Ll})(?!(?:und|oder|sowie|bzw)\\b)");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\h]+");

    /** The text in pieces that can be shown; words that a line's end has broken are whole again. */
    static List<Passage> of(Place place, String raw) {
        return of(place, raw, List.of());
    }

    static List<Passage> of(Place place, String raw, List<String> numbers) {
        String text = clean(raw);
        List<Passage> pieces = new ArrayList<>();
        while (text.length() > LONGEST) {
            int cut = text.lastIndexOf(' ', LONGEST);
            cut = cut <= 0 ? LONGEST : cut;
            pieces.add(new Passage(place, text.substring(0, cut), List.of()));
            text = text.substring(cut).strip();
        }
        if (!text.isEmpty() || !numbers.isEmpty()) {
            pieces.add(new Passage(place, text, numbers));
        }
        return pieces;
    }

    static String clean(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        text = SOFT_HYPHEN.matcher(text).replaceAll("");
        text = BROKEN_WORD.matcher(text).replaceAll("");
        return GAPS.matcher(text).replaceAll(" ").strip();
    }
}
