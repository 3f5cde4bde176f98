package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.search.GermanWords.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words one after the other, just so: what was put in quotes, or what hangs together without a space, such as an address, a
 * number or two words with a hyphen.
 *
 * @param open whether it hangs together without quotes: then it may be written as one word, and its last word may go on
 * @param number as numbers are kept
 */
record WantedPhrase(List<String> words, boolean open, String number) implements Wanted {

    private static final int MOST_ENDINGS = 200;
    private static final int SHORTEST_JOINED = 3;
    private static final int MOST_APART = 8;

    @Override
    public Query in(IndexReader index) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            boolean mayGoOn = open && i == words.size() - 1;
            phrase.add(mayGoOn ? endings(index, words.get(i)) : new Term[] {new Term(Entry.WORD, words.get(i))});
        }
        List<Query> ways = new ArrayList<>(List.of(Wanted.scored(10, phrase.build())));
        if (mayBeJoined()) {
            ways.add(Wanted.scored(8, new PrefixQuery(new Term(Entry.WORD, joined()))));
        }
        if (open) {
            ways.addAll(Wanted.numbered(number));
        }
        return Wanted.best(ways);
    }

    @Override
    public List<Span> marks(List<Word> said) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (startsAt(said, i)) {
                spans.add(new Span(i, i + words.size() - 1));
            } else if (mayBeJoined() && said.get(i).text().startsWith(joined())) {
                spans.add(new Span(i, i));
            }
        }
        return spans;
    }

    @Override
    public List<Wanted> forgiving() {
        return open
                ? words.stream()
                        .limit(MOST_APART)
                        .<Wanted>map(word -> WantedWord.of(word, word))
                        .toList()
                : List.of(this);
    }

    private boolean startsAt(List<Word> said, int start) {
        if (start + words.size() > said.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String other = said.get(start + i).text();
            boolean mayGoOn = open && i == words.size() - 1;
            if (mayGoOn ? !other.startsWith(words.get(i)) : !other.equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeJoined() {
        return open && words.stream().allMatch(word -> word.length() >= SHORTEST_JOINED);
    }

    private String joined() {
        return String.join("", words);
    }

    /** The word and those that begin with it. */
    private static Term[] endings(IndexReader index, String beginning) throws IOException {
        List<Term> endings = new ArrayList<>(List.of(new Term(Entry.WORD, beginning)));
        Terms terms = MultiTerms.getTerms(index, Entry.WORD);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            BytesRef prefix = new BytesRef(beginning);
            if (all.seekCeil(prefix) != SeekStatus.END) {
                BytesRef term = all.term();
                while (term != null && StringHelper.startsWith(term, prefix) && endings.size() < MOST_ENDINGS) {
                    endings.add(new Term(Entry.WORD, BytesRef.deepCopyOf(term)));
                    term = all.next();
                }
            }
        }
        return endings.toArray(Term[]::new);
    }
}
