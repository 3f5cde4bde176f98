package nrw.bildungspartner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed. Quotes hold words together; every other sign only divides them. */
final class Typed {

    private static final int LONGEST = 200;
    private static final int MOST = 8;

    /** Straight and German quotes; an end that is still missing is no mistake while somebody types. */
    private static final Pattern PIECE = Pattern.compile("[\"„“”»«]([^\"„“”»«]*)[\"„“”»«]?|[^\\s\"„“”»«]+");

    private Typed() {}

    static List<Wanted> read(String typed) {
        String text = Passage.clean(typed.substring(0, Math.min(typed.length(), LONGEST)));
        List<Wanted> wanted = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find() && wanted.size() < MOST) {
            boolean quoted = piece.group(1) != null;
            String said = quoted ? piece.group(1) : piece.group();
            List<String> words = GermanWords.WORDS.in(said).stream()
                    .map(GermanWords.Word::text)
                    .toList();
            if (words.size() == 1 && !quoted) {
                wanted.add(WantedWord.of(words.get(0), said));
            } else if (!words.isEmpty()) {
                wanted.add(new WantedPhrase(words, !quoted, Entry.number(said)));
            }
        }
        return wanted;
    }
}
