package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nrw.bildungspartner.search.GermanWords.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** A word that stands nowhere as it was typed: one or two letters wrong, or a compound whose parts stand apart. */
record MistypedWord(String word) implements Wanted {

    private static final int SHORTEST = 4;
    private static final int LONG_ENOUGH_FOR_TWO = 8;
    private static final List<String> JOINTS = List.of("", "s", "es", "n", "en");

    @Override
    public Query in(IndexReader index) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (word.length() >= SHORTEST) {
            ways.add(Wanted.scored(2, new AutomatonQuery(new Term(Entry.WORD, word), alike())));
        }
        for (Compound compound : compounds(index)) {
            ways.add(Wanted.scored(
                    1,
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(Entry.STEM, compound.first())), Occur.MUST)
                            .add(new TermQuery(new Term(Entry.STEM, compound.second())), Occur.MUST)
                            .build()));
        }
        return Wanted.best(ways);
    }

    @Override
    public List<Span> marks(List<Word> words) {
        CharacterRunAutomaton alike = word.length() < SHORTEST ? null : new CharacterRunAutomaton(alike());
        List<Integer> fitting = IntStream.range(0, words.size())
                .filter(i -> alike != null && alike.run(words.get(i).text()))
                .boxed()
                .toList();
        if (fitting.isEmpty()) {
            Set<String> halves = halves();
            fitting = IntStream.range(0, words.size())
                    .filter(i -> halves.contains(GermanWords.stem(words.get(i).text())))
                    .boxed()
                    .toList();
        }
        return fitting.stream().map(i -> new Span(i, i)).toList();
    }

    @Override
    public List<Wanted> forgiving() {
        return List.of(this);
    }

    /** The first letter is hardly ever wrong. */
    private Automaton alike() {
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        return new LevenshteinAutomata(word.substring(first.length()), true)
                .toAutomaton(word.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2, first);
    }

    private record Compound(String first, String second) {}

    /** The ways of cutting it into two words that both stand somewhere. */
    private List<Compound> compounds(IndexReader index) throws IOException {
        List<Compound> found = new ArrayList<>();
        for (Compound compound : cut()) {
            if (index.docFreq(new Term(Entry.STEM, compound.first())) > 0
                    && index.docFreq(new Term(Entry.STEM, compound.second())) > 0) {
                found.add(compound);
            }
        }
        return found;
    }

    private Set<String> halves() {
        Set<String> halves = new TreeSet<>();
        cut().forEach(compound -> {
            halves.add(compound.first());
            halves.add(compound.second());
        });
        return halves;
    }

    private List<Compound> cut() {
        List<Compound> cuts = new ArrayList<>();
        for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
            String first = word.substring(0, at);
            String second = GermanWords.stem(word.substring(at));
            for (String joint : JOINTS) {
                if (first.endsWith(joint) && first.length() - joint.length() >= SHORTEST) {
                    cuts.add(new Compound(
                            GermanWords.stem(first.substring(0, first.length() - joint.length())), second));
                }
            }
        }
        return cuts;
    }
}
