package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nrw.bildungspartner.search.GermanWords.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A word in whatever form: itself, another ending, the beginning or a part of a longer word.
 *
 * @param word as {@link GermanWords} cuts it, of letters and digits only
 * @param stem without its ending
 * @param number as numbers are kept: what counts as one letter in a word, such as "ue" and "u", is not one in a number
 */
record WantedWord(String word, String stem, String number) implements Wanted {

    /** Shorter parts stand in too many words by chance. */
    private static final int SHORTEST_PART = 4;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_NUMBER = 3;

    static WantedWord of(String word, String typed) {
        return new WantedWord(word, GermanWords.stem(word), Entry.number(typed));
    }

    @Override
    public Query in(IndexReader index) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(Wanted.scored(10, new TermQuery(new Term(Entry.WORD, word))));
        ways.add(Wanted.scored(8, new TermQuery(new Term(Entry.STEM, stem))));
        if (word.length() >= SHORTEST_BEGINNING) {
            ways.add(Wanted.scored(5, new PrefixQuery(new Term(Entry.WORD, word))));
        }
        for (String part : parts()) {
            ways.add(Wanted.scored(3, Vocabulary.with(part, index)));
        }
        if (number.length() >= SHORTEST_NUMBER) {
            ways.addAll(Wanted.numbered(number));
        }
        return Wanted.best(ways);
    }

    @Override
    public List<Span> marks(List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(i -> fits(words.get(i).text()))
                .mapToObj(i -> new Span(i, i))
                .toList();
    }

    @Override
    public List<Wanted> forgiving() {
        return List.of(new MistypedWord(word));
    }

    private boolean fits(String other) {
        return other.equals(word)
                || word.length() >= SHORTEST_BEGINNING && other.startsWith(word)
                || parts().stream().anyMatch(other::contains)
                || GermanWords.stem(other).equals(stem);
    }

    /** What longer words may have inside: the stem, and the word where the stem is not simply shorter. */
    private List<String> parts() {
        if (stem.length() < SHORTEST_PART) {
            return word.length() < SHORTEST_PART ? List.of() : List.of(word);
        }
        return word.contains(stem) ? List.of(stem) : List.of(stem, word);
    }
}
